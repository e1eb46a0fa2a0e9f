import { html } from 'hono/html';
import type { CharacterLoad } from '../../surveys/character-load.ts';
import { type Length, SECONDS_A_QUESTION } from '../../surveys/length.ts';
import type { ReadingGrade } from '../../surveys/reading-grade.ts';
import type { PlacedTranslation, Review } from '../../surveys/review.ts';
import type { Locale } from '../../surveys/text.ts';
import { percent, points } from '../format.ts';
import type { Html } from '../html.ts';
import { languageTag, nativeName } from '../languages.ts';
import { words } from '../words.ts';
import { lineLink } from './findings.ts';

/** How long a questionnaire is, how hard to read, and what is not translated. */
export const reviewFacts = (review: Review, locale: Locale): Html => {
  const { facts } = words(locale).editor;
  return html`<section><h2>${facts.title}</h2><dl class="facts">${fact(facts.questions, ...lengthSaid(review.length, locale))}${fact(
    facts.minutes,
    ...minutesSaid(review.length, locale),
  )}${fact(facts.chinese, ...chineseSaid(review.chinese, locale))}${fact(facts.english, ...englishSaid(review.english, locale))}</dl></section>
${review.translations.length > 0 && translations(review.translations, locale)}`;
};

type Said = readonly [figure: string | null, means?: string];

function fact(name: string, figure: string | null, means?: string): Html {
  return html`<div><dt>${name}</dt><dd>${figure !== null && html`<b>${figure}</b>`}${means !== undefined && html`<small>${means}</small>`}</dd></div>`;
}

const range = (least: number, most: number): string => (least === most ? `${least}` : `${least}–${most}`);

function lengthSaid(length: Length | null, locale: Locale): Said {
  const { facts } = words(locale).editor;
  if (length === null) return [null, facts.none];
  const { least, most, exact } = length;
  const figure = range(least, most);
  if (!exact) return [figure, facts.bounds];
  return least === most ? [figure] : [figure, facts.exact];
}

function minutesSaid(length: Length | null, locale: Locale): Said {
  const { facts } = words(locale).editor;
  if (length === null) return [null, facts.none];
  const minutes = (questions: number) => Math.max(1, Math.round((questions * SECONDS_A_QUESTION) / 60));
  return [facts.about(range(minutes(length.least), minutes(length.most))), facts.perQuestion];
}

// A pupil of the first grade is six years old, or seven.
const AGE_BEFORE_SCHOOL = 5;

function englishSaid(reading: ReadingGrade | null, locale: Locale): Said {
  const { facts } = words(locale).editor;
  if (reading === null) return [null, facts.none];
  const grade = Math.max(0, reading.grade);
  const age = Math.floor(grade) + AGE_BEFORE_SCHOOL;
  return [facts.grade(points(grade)), facts.gradeMeans(`${age}–${age + 1}`)];
}

const MOST_RARE = 30;

function chineseSaid(load: CharacterLoad | null, locale: Locale): Said {
  const { facts } = words(locale).editor;
  if (load === null) return [null, facts.none];
  const rare = load.rare.slice(0, MOST_RARE).join('');
  const figure = facts.perSentence(points(load.perSentence));
  return [figure, rare === '' ? facts.noRare : facts.rare(percent(load.rareShare), rare)];
}

function translations(all: readonly PlacedTranslation[], locale: Locale): Html {
  const { languages } = words(locale).editor;
  return html`<section><h2>${languages.title}</h2>
<table><thead><tr><th scope="col">${languages.language}</th><th scope="col" class="num">${languages.texts}</th><th scope="col" class="num">${languages.missing}</th><th scope="col">${languages.offered}</th></tr></thead>
<tbody>${all.map(({ language, texts, missing, offered }) => html`<tr><th scope="row" lang="${languageTag(language)}">${nativeName(language)}</th><td class="num">${texts}</td><td class="num">${missing.length}</td><td>${offered ? languages.yes : languages.no}</td></tr>`)}</tbody></table>
${all.filter(({ missing }) => missing.length > 0).map((one) => lacking(one, locale))}</section>`;
}

const MOST_PATHS = 100;

function lacking({ language, missing }: PlacedTranslation, locale: Locale): Html {
  const { languages } = words(locale).editor;
  const more = missing.length - MOST_PATHS;
  return html`<details><summary>${languages.lacking(nativeName(language), missing.length)}</summary><ul class="paths">${missing
    .slice(0, MOST_PATHS)
    .map(
      (one) => html`<li>${lineLink(one, locale)} <span class="hash">${one.path}</span></li>`,
    )}${more > 0 && html`<li>${languages.more(more)}</li>`}</ul></details>`;
}
