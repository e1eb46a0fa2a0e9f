import { createAnswering } from '../../seed/answering.ts';
import { effectOf, MIXES, person } from '../../seed/mix.ts';
import type { Chance } from '../../seed/random.ts';
import type { ProgrammeId } from '../../seed/truth.ts';
import { checkPage, finish } from '../../surveys/check.ts';
import type { Values } from '../../surveys/plan.ts';
import { type Flag, flagsOf } from '../../surveys/quality.ts';
import { score } from '../../surveys/score.ts';
import { planOf } from './answers.ts';

/** The flags of one answer after the other, each of a person of the model who means what they say. */
export function honestFlags(programme: ProgrammeId, composite: number, luck: Chance): () => readonly Flag[] {
  const plan = planOf(programme);
  const fillIn = createAnswering(plan, programme)(composite);
  return () => {
    const effect = programme === 'staff' ? 0 : effectOf(person(luck, MIXES[programme]));
    const forms = fillIn(luck, { effect, about: {} });
    const values = forms.reduce<Values>((sofar, form, at) => checkPage(plan, at, form, sofar).values, {});
    const answer = finish(plan, values).values;
    return flagsOf(plan, answer, score(plan, answer), {});
  };
}
