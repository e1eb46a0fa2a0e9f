import { checkPage } from '../../surveys/check.ts';
import type { Plan } from '../../surveys/plan.ts';
import { roughOf } from '../../surveys/rough.ts';
import type { Services } from '../services.ts';
import { elderAfter } from './course.ts';
import type { Invitation } from './invitation.ts';
import { type Posted, questionsOf } from './posted.ts';
import { shownAt } from './spent.ts';
import type { Step } from './step.ts';
import { type Submit, savedDraft } from './submit.ts';

/**
 * Answers a page that came without consent: no answer of it is kept, and it comes back with what was chosen and written.
 * It still says when it was first shown: ticking the box takes a moment, answering did not.
 * How the page is read (its language, the elder edition) says nothing about anybody's care and is kept.
 */
export async function withoutConsent(
  services: Services,
  submit: Submit,
  plan: Plan,
  invitation: Invitation,
  posted: Posted,
): Promise<Step> {
  const { move, form, place, single } = posted;
  const { draft } = invitation;
  const questions = questionsOf(posted, plan);
  const names = new Set(questions.map(({ name }) => name));
  const checked = checkPage(plan, place.page, form, draft.values, single ? names : undefined);
  const rough = roughOf(questions, form, checked);
  const elder = elderAfter(posted, draft.elder);
  const shown = { place, single, elder, values: checked.values, rough, kept: draft, shownAt: shownAt(form) };
  const screen = { kind: 'screen' as const, ...shown, problems: [], opened: false };
  if (move === 'stay' || move === 'save') return screen;
  if (move === 'next' || move === 'back') return { ...screen, missing: true };
  const language = posted.chosen ? posted.language : draft.language;
  const verdict = await submit(savedDraft(services, plan, invitation, posted, { ...draft, elder, language }));
  if (verdict === 'changed') return { kind: 'changed' };
  const isFilledIn = Object.keys({ ...checked.values, ...rough }).length > 0;
  return isFilledIn ? screen : { kind: 'place', place, single: elder === true };
}
