import fc from 'fast-check';
import type { Plan } from '../../surveys/plan.ts';
import { anyEnvelope, type Fields, type Sent } from './envelopes.ts';

/** A page's form as somebody forged it; sent to the survey's link with `query` behind it. */
type ForgedPost = Sent & { readonly query: string };

/** Turns the form a page asks for into what is sent in its place. */
export type Forgery = {
  readonly forge: (form: Fields) => ForgedPost;
  /** The forgery in words, for whoever has to find out what went wrong. */
  readonly toString: () => string;
};

type Change = (fields: Fields) => Fields;

/** Random forgeries of the pages of one instrument. */
export function anyForgery(plan: Plan): fc.Arbitrary<Forgery> {
  return fc
    .tuple(anyChanges(plan), anyEnvelope, anyQuery, anyStep)
    .map(([changes, [kind, wrap], query, step]) => ({
      forge: (form) => {
        const own = step === 'nothing' ? [] : form;
        const fields = changes.reduce<Fields>((sofar, { change }) => change(sofar), own);
        return { query, ...wrap(fields) };
      },
      toString: () => `${kind}${query} of ${step}: ${changes.map(({ told }) => told).join(', ')}`,
    }));
}

const anyStep = fc.constantFrom(...Array(9).fill('the page'), 'nothing');
const anyQuery = fc.constantFrom(
  ...Array(15).fill(''),
  ...['?lang=en', '?lang=zh', '?lang=__proto__', '?p=2', '?p=-1', '?p=99', '?p=NaN'],
  ...['?p=1e9', '?p=__proto__', '?lang=%ED%A0%80', '?p=%00', '?lang=en&lang=zh', '?%'],
);

const anyChanges = (plan: Plan): fc.Arbitrary<readonly Told[]> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.array(anyChange(plan), { minLength: 1, maxLength: 3 }) },
  );

type Told = { readonly change: Change; readonly told: string };

/** A field set, sent twice or left out: often one of the form's own, often with an answer that would do elsewhere. */
function anyChange(plan: Plan): fc.Arbitrary<Told> {
  const anyHow = fc.constantFrom('set', 'set', 'set', 'again', 'out');
  const anyField = fc.oneof(
    { weight: 2, arbitrary: fc.tuple(fc.nat(), anyValue(plan)) },
    { weight: 2, arbitrary: anyAnswer(plan) },
    { weight: 1, arbitrary: fc.tuple(anyName(plan), anyValue(plan)) },
  );
  return fc.tuple(anyHow, anyField).map(([how, [place, value]]) => ({
    change: (fields) => {
      const name = typeof place === 'string' ? place : (fields[place % fields.length]?.[0] ?? '');
      const rest = how === 'again' ? fields : fields.filter(([known]) => known !== name);
      return how === 'out' ? rest : [...rest, [name, value]];
    },
    told: `${how} ${JSON.stringify(place)} ${JSON.stringify(value.slice(0, 40))}`,
  }));
}

/** What is written is said more often than its share, since of texts there are more odd ones than of options. */
function anyAnswer({ questions }: Plan): fc.Arbitrary<readonly [string, string]> {
  const [written, offered] = [0, 1].map((least) =>
    [...questions.values()].filter(({ options }) => Math.sign(options.length) === least),
  );
  const anyText = fc.oneof(fc.constantFrom(...BAD_TEXTS), fc.constantFrom(...BAD_TEXTS, ...ODD_VALUES));
  const anyOption = fc
    .tuple(fc.constantFrom(...(offered ?? [])), fc.nat())
    .map(([{ name, options }, at]) => [name, options[at % options.length]?.value ?? ''] as const);
  return fc.oneof(anyOption, fc.tuple(fc.constantFrom(...(written ?? []).map(({ name }) => name)), anyText));
}

function anyName(plan: Plan): fc.Arbitrary<string> {
  const names = fc.constantFrom(...plan.questions.keys());
  return fc.oneof(
    { weight: 8, arbitrary: names },
    {
      weight: 2,
      arbitrary: fc
        .tuple(names, fc.constantFrom('-Comment', '[]', '.row', '.__proto__', '\0', ' ', '[0]', '.'))
        .map(([name, end]) => name + end),
    },
    { weight: 3, arbitrary: fc.constantFrom(...OWN_FIELDS) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', '', '\ud800', 'income'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  );
}

/** The form's fields that are no answers. */
const OWN_FIELDS = ['_page', '_from', '_do', '_seen', '_was', '_key', '_age', '_lang', '_consent', '_at'];

/** Texts that no database or page should ever hold. */
const BAD_TEXTS = ['\0', '好\0坏', '\ud800', '\udc00好', '长'.repeat(1001), '👍'.repeat(1001)];
const ODD_TEXTS = ['\r\n\r\n', '\u202e', '<script>alert(1)</script>', "' or 1=1 --", 'ﬁ１２', '\u00a0'];
const ODD_VALUES = [
  ...[
    '',
    ' ',
    '-1',
    '0',
    '1',
    '2',
    '10',
    '11',
    '99',
    '07',
    '7.0',
    '1e1',
    ' 7',
    '0x7',
    '-0',
    'NaN',
    'Infinity',
  ],
  ...[
    'true',
    'null',
    '[]',
    '{}',
    '[object Object]',
    '{"$ne":1}',
    '__proto__',
    'constructor',
    'back',
    'next',
    'stay',
    'save',
    'elder',
    'plain',
    'en',
  ],
  ...['other', 'none', 'na', '9999-99-99', 'a@b', '1,2', ...BAD_TEXTS, ...ODD_TEXTS],
];

function anyValue(plan: Plan): fc.Arbitrary<string> {
  const questions = [...plan.questions.values()];
  const offered = questions.flatMap(({ options }) => options.map(({ value }) => value));
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...new Set(offered)) },
    { weight: 5, arbitrary: fc.constantFrom(...ODD_VALUES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  );
}
