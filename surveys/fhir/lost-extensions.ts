import type { Note } from '../imported.ts';
import { isOurs, readOurs, same } from './ours.ts';
import { reasonOfExtension } from './reasons.ts';
import type { Element, Extension } from './resource.ts';
import { controlOf, OURS, URLS } from './urls.ts';

/** The extensions of an element that do not come back, each with its place. */
export const lostExtensions = (given: Element, back: Element, path: string): Note[] =>
  (given.extension ?? []).flatMap((extension, index) =>
    comesBack(extension, back)
      ? []
      : [{ path: `${path}.extension[${index}]`, reason: reasonOfExtension(extension.url) }],
  );

function comesBack(extension: Extension, back: Element): boolean {
  if (extension.url === URLS.itemControl) return controlOf({ extension: [extension] }) === controlOf(back);
  if (extension.url !== OURS)
    return (back.extension ?? []).some((other) => same(plain(other), plain(extension)));
  return isOurs(back) && same(readOurs({ extension: [extension] }), readOurs(back));
}

/** A whole number may stand as a decimal. */
const plain = ({ valueInteger, valueDecimal = valueInteger, ...extension }: Extension): unknown => ({
  ...extension,
  valueDecimal,
});
