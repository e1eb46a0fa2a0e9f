import type { Values } from '../../surveys/plan.ts';
import type { AnswerProblem } from '../../surveys/problems.ts';
import type { Rough } from '../../surveys/rough.ts';
import type { Place } from '../../surveys/screens.ts';
import type { Draft } from './draft.ts';

/**
 * Where a posted screen leads: to a place, to a screen shown at once, nowhere when it was only kept, or to the
 * thanks. 'changed': another tab saved in between, nothing was written, take it again from what is there now.
 */
export type Step =
  | { readonly kind: 'place'; readonly place: Place; readonly single: boolean }
  | ({ readonly kind: 'screen' } & Shown)
  | { readonly kind: 'kept' | 'thanks' | 'changed' };

/**
 * A screen shown as the reply to a form.
 *
 * Shape: `single` where it is one question of its page, `elder` the edition chosen, null while none was; `rough`
 *        is what is no answer yet; `kept` what is stored of both, where what is shown is not; `opened` that the
 *        answers brought more into sight; `agreed` that the notice is agreed to by now, `missing` that
 *        consent is missing; `shownAt` when the page was shown first, where that was before.
 */
export type Shown = {
  readonly place: Place;
  readonly single: boolean;
  readonly elder: boolean | null;
  readonly values: Values;
  readonly rough: Rough;
  readonly kept?: Pick<Draft, 'values' | 'rough'>;
  readonly problems: readonly AnswerProblem[];
  readonly opened: boolean;
  readonly agreed?: boolean;
  readonly missing?: boolean;
  readonly shownAt?: number;
};
