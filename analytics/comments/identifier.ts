/** What in a comment may tell who somebody is. */
export const IDENTIFIER_KINDS = [
  ...([
    'email',
    'identity',
    'birth',
    'phone',
    'card',
    'record',
    'chat',
    'plate',
    'address',
    'bed',
    'name',
  ] as const),
] as const;

export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** Where an identifier stands in a text: from `start` up to, but without, `end`, in UTF-16 units. */
export type Identifier = { readonly kind: IdentifierKind; readonly start: number; readonly end: number };

/**
 * The places where a pattern's group `value` matches.
 *
 * Throws: RangeError for a pattern without the flags g and d, or without the group.
 */
export function placesOf(text: string, kind: IdentifierKind, pattern: RegExp): readonly Identifier[] {
  return [...text.matchAll(pattern)].map(({ indices }) => {
    const place = indices?.groups?.['value'];
    if (!place) throw new RangeError(`${pattern} must have the flags g and d and a group named value`);
    return { kind, start: place[0], end: place[1] };
  });
}

/** Full-width letters, digits and signs as their half-width ones, each at its place. */
export const halfWidth = (text: string): string =>
  text
    .replaceAll(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
