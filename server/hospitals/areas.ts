import { dataOf202011 } from 'administrative-division-cn';
import type { Text } from '../../surveys/text.ts';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/transaction.ts';
import { identifierIn, unitCalled } from './identifiers.ts';

/** An administrative division, by its GB/T 2260 code; `path` is the chain of codes down to it. */
export type Area = {
  readonly id: string;
  readonly parent: string | null;
  readonly path: string;
  readonly name: Text;
};

/** The root of the tree: the country. */
const COUNTRY = '000000';
/** Where hospitals of an import go when nobody said which area answers for them. */
export const IMPORTS = 'imports';

const CHUNK = 1000;

/** Fills the area tree with the country's divisions, once; afterwards it does nothing. */
export async function loadAreas(db: Db): Promise<void> {
  if (await areaOf(db, COUNTRY)) return;
  const rows = divisions();
  for (let at = 0; at < rows.length; at += CHUNK) {
    await db
      .insertInto('areas')
      .values(rows.slice(at, at + CHUNK))
      .onConflict((on) => on.column('area_id').doNothing())
      .execute();
  }
}

function divisions() {
  const root = { area_id: COUNTRY, parent_id: null, path: `/${COUNTRY}/`, name_zh: '全国', name_en: 'China' };
  const paths = new Map([[COUNTRY, root.path]]);
  const rows = dataOf202011.map(({ code, name }) => {
    // A county under no prefecture (in a municipality, or run by its province) hangs on the province.
    const parent = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].find(
      (id) => id !== code && paths.has(id),
    );
    const path = `${paths.get(parent ?? COUNTRY)}${code}/`;
    paths.set(code, path);
    return { area_id: code, parent_id: parent ?? COUNTRY, path, name_zh: name, name_en: name };
  });
  const imports = { name_zh: '导入的机构', name_en: 'Imported organizations' };
  return [
    root,
    ...rows,
    { area_id: IMPORTS, parent_id: COUNTRY, path: `${root.path}${IMPORTS}/`, ...imports },
  ];
}

/** Adds or renames an area under a parent that exists. Throws RangeError when the parent does not. */
export async function putArea(db: Db | Tx, area: { id: string; parent: string; name: Text }): Promise<void> {
  const parent = await areaOf(db, area.parent);
  if (!parent) throw new RangeError(`area ${area.id} has no parent ${area.parent}`);
  await db
    .insertInto('areas')
    .values({
      area_id: area.id,
      parent_id: parent.id,
      path: `${parent.path}${area.id}/`,
      name_zh: area.name.zh,
      name_en: area.name.en,
    })
    .onConflict((on) =>
      on.column('area_id').doUpdateSet((set) => ({
        name_zh: set.ref('excluded.name_zh'),
        name_en: set.ref('excluded.name_en'),
      })),
    )
    .execute();
}

/** One area, or undefined. */
export async function areaOf(db: Db | Tx, id: string): Promise<Area | undefined> {
  const [area] = await select(db).where('area_id', '=', id).execute();
  return area && toArea(area);
}

/** The area of a code, or of 'system|value' as another system calls it; undefined when there is none. */
export async function areaCalled(db: Db | Tx, text: string): Promise<Area | undefined> {
  const identifier = identifierIn(text);
  const id = identifier ? await unitCalled(db, 'area', identifier) : text;
  return id === undefined ? undefined : areaOf(db, id);
}

/** The areas directly below one, by code. */
export async function areasBelow(db: Db, id: string): Promise<Area[]> {
  return (await select(db).where('parent_id', '=', id).orderBy('area_id').execute()).map(toArea);
}

/** The areas on the way from the root down to this one, itself left out. */
export async function areasAbove(db: Db, area: Area): Promise<Area[]> {
  const ids = area.path.split('/').filter((id) => id !== '' && id !== area.id);
  if (ids.length === 0) return [];
  return (await select(db).where('area_id', 'in', ids).orderBy('path').execute()).map(toArea);
}

/** The end of the range of paths below `path`: '0' is the character after '/'. */
export const pathEnd = (path: string): string => `${path.slice(0, -1)}0`;

const select = (db: Db | Tx) =>
  db.selectFrom('areas').select(['area_id as id', 'parent_id as parent', 'path', 'name_zh', 'name_en']);

type Row = { id: string; parent: string | null; path: string; name_zh: string; name_en: string };

const toArea = ({ name_zh, name_en, ...area }: Row): Area => ({
  ...area,
  name: { zh: name_zh, en: name_en },
});
