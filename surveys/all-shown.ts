import { always } from './making.ts';
import type { Heading, Page, Part, Plan, Question } from './plan.ts';

const NOTHING: ReadonlySet<string> = new Set();
const shown = { visible: always, looksAt: NOTHING };

/** The plan of the same form without its conditions, to look at every page of it whatever is answered. */
export function allShown(plan: Plan): Plan {
  const pages = plan.pages.map(pageShown);
  const questions = new Map(
    pages.flatMap((page) => page.questions.map((question) => [question.name, question])),
  );
  return { ...plan, pages, questions, order: plan.order.map((step) => ({ ...step, ...shown })) };
}

function pageShown(page: Page): Page {
  const headings = new Map<Heading, Heading>();
  const headingShown = (heading: Heading): Heading => {
    const known = headings.get(heading) ?? { ...heading, visible: always };
    headings.set(heading, known);
    return known;
  };
  const questionShown = (question: Question): Question => ({ ...question, ...shown });
  const parts = page.parts.map((part): Part => {
    if (part.kind === 'heading') return headingShown(part);
    const under = part.under.map(headingShown);
    if (part.kind === 'question') return { ...part, under, question: questionShown(part.question) };
    return { ...part, ...shown, under };
  });
  const questions = parts.flatMap((part) => (part.kind === 'question' ? [part.question] : []));
  return { ...page, parts, questions, dynamic: NOTHING };
}
