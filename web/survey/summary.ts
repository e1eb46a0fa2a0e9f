import { html } from 'hono/html';
import type { Screen } from '../../surveys/screens.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';
import { type Asking, anchor, problemText, type QuestionProblem, say } from './asking.ts';

const NO_LIMITS = { minLength: 0, maxLength: 0 };

/** What has to be looked at before going on: what is wrong, or that more is asked now. */
export function summary(asking: Asking, { questions }: Screen, opened: boolean): Html | null {
  const text = words(asking.locale).survey;
  const { problems } = asking;
  if (problems.length === 0 && !opened) return null;
  const here = new Set(questions.map(({ name }) => name));
  const items = problems.map((problem) => item(asking, problem, here));
  const heading = problems.length > 0 ? text.problemsHeading(problems.length) : text.opened;
  return html`
<div class="summary" role="alert"><h2>${heading}</h2>${items.length > 0 && html`<ul>${items}</ul>`}</div>`;
}

function item(asking: Asking, problem: QuestionProblem, here: ReadonlySet<string>): Html {
  const about = asking.plan.questions.get(problem.question);
  if (!about) return html`<li>${words(asking.locale).survey.problems[problem.code](NO_LIMITS)}</li>`;
  const said = problemText(asking, about, problem);
  return here.has(about.name)
    ? html`<li><a href="#${anchor(about.name)}">${say(asking, about.shortName)} — ${said}</a></li>`
    : html`<li>${said}</li>`;
}
