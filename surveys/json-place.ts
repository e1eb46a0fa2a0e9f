import { type AnyNode, type MemberNode, parse } from '@humanwhocodes/momoa';
import { DEEPEST, isDeeper } from './imported.ts';
import { jsonWords } from './json-words.ts';
import type { Text } from './text.ts';

/** A place in a text, both counted from 1; the column in UTF-16 code units, as an editor counts. */
export type Spot = { readonly line: number; readonly column: number };

/** Why a text is no JSON, or says a thing twice (then at `path`, which is empty otherwise), and where. */
export class JsonError extends Error {
  override readonly name = 'JsonError';
  readonly spot: Spot;
  readonly said: Text;
  readonly path: string;

  constructor(spot: Spot, said: Text, path = '') {
    super(said.en);
    this.spot = spot;
    this.said = said;
    this.path = path;
  }
}

/**
 * Reads a JSON text in which no property stands twice: JSON.parse would keep the last one without a word. What is
 * nested too deep to be looked through is left to whoever reads on. Throws: JsonError with the place.
 */
export function readJson(text: string): unknown {
  const json = parsed(text);
  if (isDeeper(json, DEEPEST)) return json;
  const [twice] = repeatsIn(parse(text, { mode: 'json' }).body, '');
  if (twice) throw twice;
  return json;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { offset, ...spot } = placeOf(text, String(error));
    throw new JsonError(spot, jsonWords(String(error), text, offset));
  }
}

type Place = Spot & { readonly offset: number };

/** Where a parser that counts lines stops, or where JSON.parse says it does: it refuses more, such as a line that breaks inside quotes. */
function placeOf(text: string, said: string): Place {
  const [, at = '0', line = '1', column = '1'] =
    /position (\d+) \(line (\d+) column (\d+)\)/.exec(said) ?? [];
  try {
    parse(text, { mode: 'json' });
  } catch (error) {
    if (error instanceof Error && 'line' in error) return error as Error & Place;
  }
  return { line: Number(line), column: Number(column), offset: Number(at) };
}

/** Every property that stands in the same object a second time. */
function* repeatsIn(node: AnyNode, path: string): Generator<JsonError> {
  if (node.type === 'Array') {
    for (const [index, { value }] of node.elements.entries()) yield* repeatsIn(value, `${path}[${index}]`);
  }
  if (node.type !== 'Object') return;
  const lines = new Map<string, number>();
  for (const member of node.members) {
    const name = nameOf(member);
    const inside = path === '' ? name : `${path}.${name}`;
    const { line, column } = member.loc.start;
    const first = lines.get(name);
    if (first !== undefined) yield new JsonError({ line, column }, twice(name, first), inside);
    lines.set(name, line);
    yield* repeatsIn(member.value, inside);
  }
}

const twice = (name: string, line: number): Text => ({
  zh: `“${name}”写了两次，第${line}行已经有了：请删去一个`,
  en: `'${name}' stands twice; line ${line} has it already: take one of them away`,
});

const nameOf = ({ name }: MemberNode): string => (name.type === 'String' ? name.value : name.name);

/**
 * Finds where in a JSON text the places of its value are written.
 *
 * Shape: a text that is JSON, then paths as InstrumentError writes them, 'survey.pages[1].elements[0].title'. A
 *        name that holds a dot is found all the same. What is not written is where it would be: at its parent.
 */
export function spotsIn(text: string): (path: string) => Spot {
  const { body } = parse(text, { mode: 'json' });
  return (path) => {
    let node: AnyNode = body;
    let spot: Spot = node.loc.start;
    let rest = path;
    for (;;) {
      const step = stepInto(node, rest);
      if (step === null) return { line: spot.line, column: spot.column };
      ({ node, spot, rest } = step);
    }
  };
}

type Step = { readonly node: AnyNode; readonly spot: Spot; readonly rest: string };

function stepInto(node: AnyNode, path: string): Step | null {
  if (node.type === 'Array') {
    const [written, index] = /^\[(\d+)\]/.exec(path) ?? [];
    const element = node.elements[Number(index)];
    if (written === undefined || !element) return null;
    return { node: element.value, spot: element.loc.start, rest: after(path, written) };
  }
  if (node.type !== 'Object') return null;
  const found = node.members
    .map((member) => ({ member, name: nameOf(member) }))
    .filter(({ name }) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (!found) return null;
  const { member, name } = found;
  return { node: member.value, spot: member.loc.start, rest: after(path, name) };
}

const after = (path: string, step: string): string => path.slice(step.length).replace(/^\./, '');
