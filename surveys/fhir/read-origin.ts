import type { Origin, OriginalOption, OriginPart } from '../origin.ts';
import { isMatrix } from './matrix.ts';
import { type Named, PAGE } from './names.ts';
import { isOurs } from './ours.ts';
import type { PageOf } from './read-pages.ts';
import type { AnswerOption, Item, Questionnaire } from './resource.ts';
import type { Placed } from './tidy.ts';
import { aroundOf, knownOf } from './wording.ts';
import { wordingOf } from './wording-items.ts';

type Parts = [string, OriginPart][];
type Names = ReadonlyMap<string, Named>;

/** What the parts of a questionnaire are called where it comes from; undefined when all bear our names. */
export function originOf(
  questionnaire: Questionnaire,
  pages: readonly PageOf[],
  names: Names,
): Origin | undefined {
  const { derivedFrom, copyright } = questionnaire;
  const url = isOurs(questionnaire) ? derivedFrom?.[0] : addressOf(questionnaire);
  const loose = pages.flatMap(({ name, group }) => (group === null ? [name] : []));
  const parts = pages.flatMap(({ group, name, contents }) =>
    group === null
      ? contents.flatMap((each) => partsOf(each, names))
      : partsOf(group, names, { key: PAGE + name, usual: PAGE + name }),
  );
  const origin = {
    ...(url === undefined ? {} : { url }),
    ...(copyright === undefined ? {} : { copyright }),
    ...(loose.length === 0 ? {} : { loose }),
    ...(parts.length === 0 ? {} : { parts: Object.fromEntries(parts) }),
  };
  return Object.keys(origin).length === 0 ? undefined : origin;
}

const addressOf = ({ url, version }: Questionnaire): string | undefined =>
  url === undefined || version === undefined ? url : `${url}|${version}`;

/** `key` is our name of a part, `usual` the linkId an export would give it. */
type Called = { readonly key: string; readonly usual: string };

function partsOf(placed: Placed, names: Names, called = ownCall(placed.item, names)): Parts {
  const { item, inside } = placed;
  const part = partOf(item, names, called.usual);
  const matrix = isMatrix(placed);
  const below = inside.flatMap((child) => {
    const { item: inner } = child;
    const wording = wordingOf(inner);
    const row = names.get(inner.linkId)?.name ?? '';
    if (wording !== null) return partsOf(child, names, under(called.key, item.linkId, `/${wording}`));
    return matrix ? partsOf(child, names, under(called.key, item.linkId, `.${row}`)) : partsOf(child, names);
  });
  return Object.keys(part).length === 0 ? below : [[called.key, part], ...below];
}

function ownCall({ linkId }: Item, names: Names): Called {
  const name = names.get(linkId)?.name ?? linkId;
  return { key: name, usual: name };
}

const under = (key: string, linkId: string, rest: string): Called => ({
  key: key + rest,
  usual: linkId + rest,
});

function partOf(item: Item, names: Names, usual: string): OriginPart {
  const { linkId, code, answerOption = [] } = item;
  const values = names.get(linkId)?.values ?? [];
  const options = answerOption.flatMap((option, index): [string, OriginalOption][] => {
    const value = values[index] ?? '';
    const original = originalOf(option, value);
    return original === null ? [] : [[value, original]];
  });
  return {
    ...(linkId === usual ? {} : { linkId }),
    ...(wordingOf(item) === null ? aroundOf(item) : {}),
    ...(code === undefined ? {} : { code: code.map(knownOf) }),
    ...(options.length === 0 ? {} : { options: Object.fromEntries(options) }),
  };
}

/** An option that an export would not write by itself. */
function originalOf(option: AnswerOption, value: string): OriginalOption | null {
  const { valueCoding, valueInteger, valueDate, valueTime } = option;
  if (valueInteger !== undefined) return { integer: valueInteger };
  if (valueDate !== undefined) return { date: valueDate };
  if (valueTime !== undefined) return { time: valueTime };
  if (!valueCoding) return { string: true };
  const { display: _, ...coding } = knownOf(valueCoding);
  const plain = coding.code === value && coding.system === undefined && coding.version === undefined;
  return plain ? null : { coding };
}
