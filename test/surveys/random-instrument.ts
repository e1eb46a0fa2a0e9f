import fc from 'fast-check';
import type { Instrument, KeyOption } from '../../surveys/instrument.ts';
import type { SurveyQuestion } from '../../surveys/question-json.ts';
import type { SurveyPart } from '../../surveys/survey-json.ts';
import { conditionOn, type Known, type Wish } from './random-condition.ts';
import { KINDS, keyOptions, QUESTION_TYPES, ROWS, randomQuestion, say } from './random-question.ts';

const short = { zh: '甲', en: 'a' };

/** What a random element is to be; the builder makes it fit where it stands. */
type Spec = {
  readonly type: (typeof TYPES)[number];
  readonly required: boolean;
  readonly special: boolean;
  readonly scored: boolean;
  readonly visible: Wish | null;
  readonly requiredIf: Wish | null;
  /** What an expression validator asks of it and the answers before it. */
  readonly rule: Wish | null;
  /** 'page' and 'panel' begin one before this element, 'end' ends a panel. */
  readonly break: 'none' | 'page' | 'panel' | 'end';
  readonly around: Wish | null;
};

const TYPES = [...QUESTION_TYPES, 'expression', 'html'] as const;

const wish: fc.Arbitrary<Wish> = fc.record({
  target: fc.nat(20),
  kind: fc.nat(20),
  second: fc.option(fc.record({ target: fc.nat(20), kind: fc.nat(20), or: fc.boolean() })),
  not: fc.boolean(),
});

const spec: fc.Arbitrary<Spec> = fc.record({
  type: fc.constantFrom(...TYPES),
  required: fc.boolean(),
  special: fc.boolean(),
  scored: fc.boolean(),
  visible: fc.option(wish, { freq: 1 }),
  requiredIf: fc.option(wish, { freq: 1 }),
  rule: fc.option(wish, { freq: 1 }),
  break: fc.constantFrom('none', 'none', 'none', 'page', 'panel', 'end'),
  around: fc.option(wish),
});

/** Random instruments of any types, with pages, panels and conditions that look back at anything asked. */
export const anyInstrument: fc.Arbitrary<Instrument> = fc
  .array(spec, { minLength: 2, maxLength: 12 })
  .map((specs) => new Builder(specs).instrument());

class Builder {
  readonly #known: Known[] = [];
  readonly #options: Record<string, KeyOption[]> = {};
  readonly #pages: { name: string; visibleIf?: string; elements: SurveyPart[] }[] = [];
  #panel: SurveyPart[] | null = null;

  constructor(specs: readonly Spec[]) {
    for (const [index, one] of specs.entries()) this.#add(one, index);
  }

  #add(one: Spec, index: number): void {
    const around = one.around && conditionOn(this.#known, one.around);
    const condition = around === null ? {} : { visibleIf: around };
    if (index === 0 || one.break === 'page') {
      this.#panel = null;
      this.#pages.push({ name: `p${index}`, ...condition, elements: [] });
    } else if (one.break === 'panel') {
      const elements: SurveyPart[] = [];
      this.#place({ type: 'panel', name: `panel${index}`, ...condition, elements });
      this.#panel = elements;
    } else if (one.break === 'end') this.#panel = null;
    const element = this.#element(one, `q${index}`);
    this.#place(element);
    this.#know(element, one);
  }

  #place(element: SurveyPart): void {
    (this.#panel ?? this.#pages.at(-1)?.elements)?.push(element);
  }

  #element(one: Spec, name: string): SurveyPart {
    const visible = one.visible && conditionOn(this.#known, one.visible);
    const shown = visible === null ? { name } : { name, visibleIf: visible };
    if (one.type === 'html') return { type: 'html', ...shown, html: say('<p>x</p>') };
    if (one.type === 'expression') return this.#sum(shown);
    const asked = { ...shown, title: say(name) };
    if (one.type === 'matrix') return randomQuestion('matrix', asked, one.special);
    const requiredIf = one.requiredIf && conditionOn(this.#known, one.requiredIf);
    const must = { ...(one.required && { isRequired: true }), ...(requiredIf !== null && { requiredIf }) };
    return this.#ruled(randomQuestion(one.type, { ...asked, ...must }, one.special), one);
  }

  #ruled(question: SurveyQuestion, { rule }: Spec): SurveyQuestion {
    const expression = rule && conditionOn(this.#known, rule);
    if (expression === null) return question;
    const validators = [
      ...(question.validators ?? []),
      { type: 'expression' as const, expression, text: say('rule') },
    ];
    return { ...question, validators } as SurveyQuestion;
  }

  /** What all numbers so far come to; some words where there are none. */
  #sum(shown: { name: string; visibleIf?: string }): SurveyPart {
    const numbers = this.#known.filter(({ kind }) => kind === 'number' || kind === 'rating');
    if (numbers.length === 0) return { type: 'html', ...shown, html: say('<p>y</p>') };
    const expression = numbers.map(({ name }) => `{${name}}`).join(' + ');
    return { type: 'expression', ...shown, title: say(shown.name), expression };
  }

  #know(element: SurveyPart, { scored }: Spec): void {
    if (element.type === 'html' || element.type === 'panel') return;
    const { name } = element;
    if (element.type === 'expression') {
      // SurveyJS lets a hidden computed value count on; ours does not (docs/surveys.md).
      const always =
        element.visibleIf === undefined && this.#panel === null && !this.#pages.at(-1)?.visibleIf;
      if (always) this.#known.push({ name, kind: 'number' });
      return;
    }
    const type = element.type === 'text' ? (element.inputType as 'number') : element.type;
    for (const field of element.type === 'matrix' ? ROWS.map((row) => `${name}.${row}`) : [name]) {
      this.#known.push({ name: field, kind: KINDS[type] });
      this.#options[field] = keyOptions(element, scored);
    }
  }

  instrument(): Instrument {
    const scored = (name: string) => this.#options[name]?.some(({ score }) => score !== null) === true;
    const names = Object.keys(this.#options);
    return {
      id: 'random',
      version: 1,
      population: 'outpatient',
      title: short,
      survey: { title: say('Random'), pages: this.#pages },
      key: {
        dimensions: names.some(scored) ? [{ code: 'dim', name: short }] : [],
        questions: Object.fromEntries(
          names.map((name) => [
            name,
            { name: short, options: this.#options[name] ?? [], ...(scored(name) && { dimension: 'dim' }) },
          ]),
        ),
        background: [],
      },
    };
  }
}
