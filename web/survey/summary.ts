import { html } from 'hono/html';
import type { Screen } from '../../surveys/screens.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';
import {
  type Asking,
  anchor,
  ours,
  problemIn,
  problemText,
  type QuestionProblem,
  say,
  theirs,
  within,
} from './asking.ts';
import { CONSENT_BOX } from './consent.ts';

const NO_LIMITS = { minLength: 0, maxLength: 0 };

/** What a page came back for beside its problems: answers brought more into sight, or consent is missing. */
type CameBack = { readonly opened: boolean; readonly missing: boolean };

/** What has to be looked at before going on: what is wrong, or that more is asked now. */
export function summary(asking: Asking, { questions }: Screen, { opened, missing }: CameBack): Html | null {
  const { survey: text, privacy } = words(asking.locale);
  const { problems } = asking;
  const count = problems.length + (missing ? 1 : 0);
  if (count === 0 && !opened) return null;
  const here = new Set(questions.map(({ name }) => name));
  const consent =
    missing && html`<li${ours(asking)}><a href="#${CONSENT_BOX}">${privacy.title} — ${privacy.tick}</a></li>`;
  const order = [...asking.plan.questions.keys()];
  const items = problems
    .toSorted((a, b) => order.indexOf(a.question) - order.indexOf(b.question))
    .map((problem) => item(asking, problem, here));
  const heading = count > 0 ? text.problemsHeading(count) : text.opened;
  return html`
<div class="summary" role="alert"><h2${ours(asking)}>${heading}</h2>${count > 0 && html`<ul>${consent}${items}</ul>`}</div>`;
}

function item(asking: Asking, problem: QuestionProblem, here: ReadonlySet<string>): Html {
  const about = asking.plan.questions.get(problem.question);
  if (!about)
    return html`<li${ours(asking)}>${words(asking.locale).survey.problems[problem.code](NO_LIMITS)}</li>`;
  const own = theirs(asking, about.shortName);
  const told = problemIn(asking, problem);
  const isApart = own === null || told === null; // else the whole line runs one way
  const said = within(isApart ? told : null, problemText(asking, about, problem));
  const name = within(isApart ? own : null, say(asking, about.shortName));
  return here.has(about.name)
    ? html`<li${isApart ? null : told}><a href="#${anchor(about.name)}">${name} — ${said}</a></li>`
    : html`<li>${said}</li>`;
}
