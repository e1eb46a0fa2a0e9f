import type { Plan, Values } from './plan.ts';

// An ideograph says about as much as three letters. Twenty of them, or sixty letters, are a sentence that two
// people do not write alike by chance; "everything was very good, thank you" is not.
const ENOUGH = 60;
const IDEOGRAPH = 3;

/**
 * The longest text somebody wrote in their own words, as it is compared with others': in NFKC and small letters,
 * only letters and digits. Null where none is long enough to be anybody's own.
 */
export function ownWords({ questions }: Plan, values: Values): string | null {
  const texts = [...questions.values()]
    .filter(({ type }) => type === 'comment')
    .map(({ name }) => values[name])
    .filter((text) => typeof text === 'string')
    .map(comparable);
  const longest = texts.reduce((one, other) => (weight(other) > weight(one) ? other : one), '');
  return weight(longest) >= ENOUGH ? longest : null;
}

const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

function weight(text: string): number {
  let sum = 0;
  for (const letter of text) sum += /\p{Script=Han}/u.test(letter) ? IDEOGRAPH : 1;
  return sum;
}
