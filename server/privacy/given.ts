import { asked } from '../../surveys/asked.ts';
import { exportResponse, type QuestionnaireResponse } from '../../surveys/fhir/response.ts';
import type { Plan, Question, Values } from '../../surveys/plan.ts';
import type { Locale, Text } from '../../surveys/text.ts';
import { answerText, wordingOf } from '../../surveys/wording.ts';
import type { Given } from '../../web/survey/my-answers.ts';
import { factsOf } from '../answers/facts.ts';
import type { Invitation } from '../answers/invitation.ts';
import type { Db } from '../db/open.ts';
import type { Services } from '../services.ts';

/** The same answers for another system: a FHIR resource that names nobody. Null where no answer is kept. */
export async function ownResponse(
  { db, origin }: Services,
  invitation: Invitation,
  plan: Plan,
): Promise<QuestionnaireResponse | null> {
  const row = await db
    .selectFrom('answers')
    .select(['content', 'answered_at'])
    .where('hospital_id', '=', invitation.hospital)
    .where('visit_id', '=', invitation.visit)
    .executeTakeFirst();
  if (!row) return null;
  return exportResponse(plan, JSON.parse(row.content) as Values, {
    base: origin,
    status: 'completed',
    ...(row.answered_at === null ? {} : { authored: new Date(row.answered_at).toISOString() }),
  });
}

/** What a respondent answered under a confidential link, in words; null where no answer is kept. */
export async function givenAnswers(
  db: Db,
  invitation: Invitation,
  plan: Plan,
  locale: Locale,
): Promise<Given[] | null> {
  const row = await db
    .selectFrom('answers')
    .select('content')
    .where('hospital_id', '=', invitation.hospital)
    .where('visit_id', '=', invitation.visit)
    .executeTakeFirst();
  if (!row) return null;
  const facts = await factsOf(db, plan, invitation, locale);
  const { names, values } = asked(plan, JSON.parse(row.content) as Values);
  const say = (text: Text) => wordingOf(plan, text, locale, values, facts);
  return partsIn(plan, names).map(({ question, under }) => {
    const matrix = isRow(question) ? under.at(-1) : undefined;
    const answer = answerText(question, values, locale);
    return { under: matrix ? say(matrix.text) : null, question: say(question.title), answer };
  });
}

/** The questions that were asked, each with the headings it stood under. */
const partsIn = ({ pages }: Plan, asked: ReadonlySet<string>) =>
  pages
    .flatMap(({ parts }) => parts)
    .filter((part) => part.kind === 'question')
    .filter(({ question }) => asked.has(question.name));

/** A row of a matrix says little without the question of the whole. */
const isRow = ({ name }: Question): boolean => name.includes('.');
