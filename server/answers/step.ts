import type { Values } from '../../surveys/plan.ts';
import type { AnswerProblem } from '../../surveys/problems.ts';
import type { Place } from '../../surveys/screens.ts';
import type { Form } from './form.ts';

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
 * Shape: `single` where it is one question of its page, `elder` the edition chosen, null while none was; `kept`
 *        are the answers that are stored, where those shown are not; `opened` that the answers brought more into
 *        sight; `form` the fields as they came, for what could not be kept; `missing` that consent is.
 */
export type Shown = {
  readonly place: Place;
  readonly single: boolean;
  readonly elder: boolean | null;
  readonly values: Values;
  readonly kept?: Values;
  readonly problems: readonly AnswerProblem[];
  readonly opened: boolean;
  readonly form: Form;
  readonly missing?: boolean;
};
