import { type Identifier, placesOf } from './identifier.ts';
import { EN_GIVEN_NAMES, EN_NOT_NAMES } from './words/en-names.ts';

const CAPITAL = "(?:[A-Z]\\.?\\s)?(?:O'|Mc|Mac|D')?[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?";
const FULL = `${CAPITAL}(?:\\s${CAPITAL}){0,2}`;
const TITLE =
  '(?:[Dd]r|DR|[Mm]r|MR|[Mm]rs|MRS|[Mm]s|[Mm]iss|[Pp]rof(?:essor)?|[Ss]ister|[Nn]urse|[Mm]atron|[Dd]octor)\\.?';
const ROLE =
  '(?:nurse|doctor|sister|driver|paramedic|receptionist|consultant|midwife|carer|porter|therapist|physio|HCA|healthcare assistant|call handler|technician|psychiatrist|colleague|crew|wife|husband|partner|son|daughter|mother|father|mum|dad|sister|brother|baby|grandson|granddaughter|friend)';
const CUE = `(?:[Mm]y name is|[Nn]ame(?:'s|:)|\\b(?:called|named)|[Ss]igned:?|[Rr]egards,?|[Tt]hank(?:s| you)(?: very much)?(?: so much)?(?: to)?|[Cc]heers|\\b${ROLE},?)`;

const PATTERNS = [
  `\\b${TITLE}\\s(?<value>${FULL})`,
  `${CUE}\\s(?<value>${FULL})`,
  `\\bI(?:'m| am)\\s(?<value>${CAPITAL}\\s${CAPITAL})`,
].map((source) => new RegExp(source, 'dg'));
// In small letters only after titles that are nothing else.
const SMALL = /\b(?:dr|mr|mrs|prof)\.?\s(?<value>[a-z][a-z'-]+)/dg;
const WORD = /(?<value>\b[A-Za-z][a-zà-ÿ']+\b)/dg;
const AND_ANOTHER = new RegExp(`^(?:,|\\s?&|,?\\sand)\\s(?<value>${CAPITAL})`, 'd');

/**
 * Names of people in an English text: beside a title, a role or "my name is", and given names that are no other word.
 *
 * Shape: the places may overlap.
 */
export function englishNames(text: string): readonly Identifier[] {
  const cued = [...PATTERNS, SMALL]
    .flatMap((pattern) => placesOf(text, 'name', pattern))
    .flatMap((place) => withoutWords(text, place));
  const given = placesOf(text, 'name', WORD)
    .filter(({ start, end }) => isGivenName(text.slice(start, end)))
    .map((place) => withSurname(text, place));
  const found = [...cued, ...given];
  return [...found, ...found.flatMap((place) => another(text, place))];
}

const isGivenName = (word: string) =>
  /^[A-Z]/.test(word) && EN_GIVEN_NAMES.has(word.replace(/'s$/, '').toLowerCase());

const SURNAME = new RegExp(`^\\s${CAPITAL}`);

/** A given name with the surname behind it. */
function withSurname(text: string, place: Identifier): Identifier {
  const surname = SURNAME.exec(text.slice(place.end))?.[0] ?? '';
  return EN_NOT_NAMES.has(surname.trim().toLowerCase())
    ? place
    : { ...place, end: place.end + surname.length };
}

/** The place up to the first of its words that is no name; none where that is the first. */
function withoutWords(text: string, place: Identifier): readonly Identifier[] {
  const words = text.slice(place.start, place.end).split(' ');
  const first = words.findIndex((word) => EN_NOT_NAMES.has(word.toLowerCase()));
  const names = first < 0 ? words : words.slice(0, first);
  if (names.length === 0) return [];
  return [{ ...place, end: place.start + names.join(' ').length }];
}

/** "Priya and Callum": the name that follows a name. */
function another(text: string, { end }: Identifier): readonly Identifier[] {
  const next = AND_ANOTHER.exec(text.slice(end))?.indices?.groups?.['value'];
  if (!next) return [];
  return withoutWords(text, { kind: 'name', start: end + next[0], end: end + next[1] });
}
