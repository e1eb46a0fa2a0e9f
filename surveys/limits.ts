import { InstrumentError } from './instrument-error.ts';
import { textOf } from './languages.ts';
import type { Limits, Question } from './plan.ts';
import type { SurveyQuestion } from './question-json.ts';
import { elementsOf, isQuestion } from './questions.ts';
import { limitOf, ownLimits } from './stated-limits.ts';
import type { SurveyJson } from './survey-json.ts';
import type { Text } from './text.ts';

/** What is said of an answer out of its limits, where the instrument has words of its own for it. */
type Complaints = Question['complaints'];

/** The two ends of each limit, what breaking them is called, and whether it is the least there may be. */
const ENDS = [
  ['min', 'too_small', true],
  ['max', 'too_large', false],
  ['least', 'too_few', true],
  ['most', 'too_many', false],
  ['minLength', 'too_short', true],
  ['maxLength', 'too_long', false],
] as const;

/** The limits of an element and its words for them. */
type Kept = { readonly limits: Limits; readonly complaints: Complaints };

/**
 * What answers to an element have to keep within: of several limits the narrowest, with its words; where these
 * contradict each other, which `checkLimits` refuses, the last. Throws InstrumentError for a validator that does not
 * fit its type, and for a least that is more than the most.
 */
export function limitsOf(element: SurveyQuestion, path: string): Kept {
  const narrowest = kept(element, path, true);
  if (!isUpsideDown(narrowest.limits)) return narrowest;
  const last = kept(element, path, false);
  if (isUpsideDown(last.limits)) throw new InstrumentError(path, UPSIDE_DOWN);
  return last;
}

/** Refuses limits of which no answer could keep all. Throws InstrumentError. */
export function checkLimits(survey: SurveyJson): void {
  for (const { element, path } of elementsOf(survey))
    if (isQuestion(element) && isUpsideDown(kept(element, path, true).limits))
      throw new InstrumentError(path, UPSIDE_DOWN);
}

const UPSIDE_DOWN: Text = { zh: '下限大于上限', en: 'its least is more than its most' };

const isUpsideDown = ({ min, max, least, most, minLength, maxLength }: Limits): boolean =>
  above(min, max) || above(least, most) || above(minLength, maxLength);

function kept(element: SurveyQuestion, path: string, narrowest: boolean): Kept {
  const limits: Writable<Limits> = ownLimits(element, path);
  const complaints: Writable<Complaints> = {};
  for (const [index, validator] of (element.validators ?? []).entries()) {
    const more = limitOf(element, validator, `${path}.validators[${index}]`);
    take(limits, complaints, more, textOf(validator.text), narrowest);
    if (validator.type === 'email' && validator.text) complaints.not_an_email ??= textOf(validator.text);
  }
  return { limits, complaints };
}

type Writable<Of> = { -readonly [Name in keyof Of]: Of[Name] };

/** Puts limits in with their words, where `narrowest` is wanted only what is not wider than what stands. */
function take(
  limits: Writable<Limits>,
  complaints: Writable<Complaints>,
  more: Partial<Limits>,
  text: Text | null,
  narrowest: boolean,
): void {
  for (const [name, code, isLeast] of ENDS) {
    const [bound, stands] = [more[name], limits[name]];
    const isWider = isLeast ? above(stands, bound) : above(bound, stands);
    if (bound === undefined || (narrowest && isWider)) continue;
    if (bound !== stands) delete complaints[code];
    Object.assign(limits, { [name]: bound });
    Object.assign(complaints, text && { [code]: text });
  }
}

const above = (low: number | string | undefined, high: number | string | undefined): boolean =>
  low !== undefined && high !== undefined && low > high;
