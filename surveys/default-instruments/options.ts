import type { Text } from '../text.ts';

/** One answer of a list. Units: `score` in points 0–100, null when the answer says nothing. */
export type Answer = { readonly value: string; readonly text: Text; readonly score: number | null };

// Worst first, as the points and the rating's numbers run.
const FOUR_STEPS = [0, 33.33, 66.67, 100];
const FIVE_STEPS = [0, 25, 50, 75, 100];

const answers = (scores: readonly (number | null)[], texts: readonly (readonly [string, string, string])[]) =>
  texts.map(([value, zh, en], index): Answer => ({ value, text: { zh, en }, score: scores[index] ?? null }));

/** An answer that leaves the question out of the score: it does not apply, or the person cannot know. */
export const excluded = (value: string, zh: string, en: string): Answer => ({
  value,
  text: { zh, en },
  score: null,
});

/** A list of answers without any score, for questions about the person and for those that open others. */
export const unscored = (...texts: readonly (readonly [string, string, string])[]) => answers([], texts);

/** How often something was done. */
export const FREQUENCY = answers(FOUR_STEPS, [
  ['never', '从来没有', 'Never'],
  ['sometimes', '有时候', 'Sometimes'],
  ['usually', '多数时候', 'Most of the time'],
  ['always', '总是', 'Always'],
]);

/** How easy something was. */
export const EASE = answers(FOUR_STEPS, [
  ['very_hard', '很不容易', 'Very difficult'],
  ['hard', '不太容易', 'Rather difficult'],
  ['easy', '比较容易', 'Fairly easy'],
  ['very_easy', '很容易', 'Very easy'],
]);

/** How far something could be put up with. */
export const ACCEPTABLE = answers(FOUR_STEPS, [
  ['not_at_all', '完全不能接受', 'Not acceptable at all'],
  ['hardly', '不太能接受', 'Hardly acceptable'],
  ['mostly', '基本能接受', 'Mostly acceptable'],
  ['fully', '完全能接受', 'Quite acceptable'],
]);

/** How clean a place was. */
export const CLEAN = answers(FOUR_STEPS, [
  ['very_dirty', '很不干净', 'Very dirty'],
  ['dirty', '不太干净', 'Not very clean'],
  ['clean', '比较干净', 'Fairly clean'],
  ['very_clean', '很干净', 'Very clean'],
]);

/** How quiet a place was. */
export const QUIET = answers(FOUR_STEPS, [
  ['very_noisy', '很吵', 'Very noisy'],
  ['noisy', '有点吵', 'Rather noisy'],
  ['quiet', '比较安静', 'Fairly quiet'],
  ['very_quiet', '很安静', 'Very quiet'],
]);

/** How clear something was to see. */
export const CLEAR = answers(FOUR_STEPS, [
  ['very_unclear', '很不清楚', 'Very unclear'],
  ['unclear', '不太清楚', 'Not very clear'],
  ['clear', '比较清楚', 'Fairly clear'],
  ['very_clear', '很清楚', 'Very clear'],
]);

/** How much of an explanation was understood; none given counts as none understood. */
export const UNDERSTOOD = answers(FOUR_STEPS, [
  ['nothing', '没有讲，或者听不懂', 'Nothing, or I was not told'],
  ['little', '听懂一点', 'A little of it'],
  ['most', '大部分听懂了', 'Most of it'],
  ['all', '全都听懂了', 'All of it'],
]);

/** How fully the person was told something. */
export const TOLD = answers(FOUR_STEPS, [
  ['not_told', '没有人告诉我', 'I was not told'],
  ['little', '说了一点', 'I was told a little'],
  ['most', '大部分说清楚了', 'Most of it was explained'],
  ['all', '全都说清楚了', 'All of it was explained'],
]);

/** How pleased the person was. */
export const SATISFIED = answers(FOUR_STEPS, [
  ['very_unhappy', '很不满意', 'Very dissatisfied'],
  ['unhappy', '不太满意', 'Rather dissatisfied'],
  ['happy', '比较满意', 'Fairly satisfied'],
  ['very_happy', '很满意', 'Very satisfied'],
]);

/** How likely a recommendation is. */
export const LIKELY = answers(FOUR_STEPS, [
  ['surely_not', '一定不会', 'Certainly not'],
  ['unlikely', '多半不会', 'Not likely'],
  ['likely', '多半会', 'Quite likely'],
  ['surely', '一定会', 'Certainly'],
]);

/** How far a statement is agreed with, with a neutral middle. */
export const AGREEMENT = answers(FIVE_STEPS, [
  ['strongly_disagree', '非常不同意', 'Strongly disagree'],
  ['disagree', '不太同意', 'Disagree'],
  ['neutral', '说不准', 'Neither agree nor disagree'],
  ['agree', '比较同意', 'Agree'],
  ['strongly_agree', '非常同意', 'Strongly agree'],
]);
