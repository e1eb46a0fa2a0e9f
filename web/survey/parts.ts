import { html, raw } from 'hono/html';
import type { Heading, Part } from '../../surveys/plan.ts';
import type { Screen } from '../../surveys/screens.ts';
import { inLanguage } from '../../surveys/text.ts';
import { computedText } from '../../surveys/wording.ts';
import type { Html } from '../html.ts';
import { type Asking, say } from './asking.ts';
import { questionField } from './question.ts';

/** Everything a screen shows between what tells how far it is and its buttons. */
export function screenParts(asking: Asking, screen: Screen): Html {
  const page = asking.plan.pages[screen.page];
  const headings = screen.parts.filter((part) => part.kind === 'heading');
  const id = (heading: Heading | undefined) => {
    const at = heading === undefined ? -1 : headings.indexOf(heading);
    return at < 0 ? null : `h-${at}`;
  };
  const title = page?.title && html`<h2>${say(asking, page.title)}</h2>`;
  const description =
    page?.description && screen.opens && html`<p class="said">${say(asking, page.description)}</p>`;
  return html`${title}${description}${screen.parts.map((part) => shown(part, asking, id))}`;
}

function shown(part: Part, asking: Asking, id: (heading: Heading | undefined) => string | null): Html {
  switch (part.kind) {
    case 'question':
      return questionField(part.question, asking, id(part.under.at(-1)));
    case 'heading':
      return html`<h2 id="${id(part)}">${say(asking, part.text)}</h2>${part.hint && html`<p class="said">${say(asking, part.hint)}</p>`}`;
    case 'html':
      // Checked when the instrument was published: nothing but a few tags that set text.
      return html`<div class="said">${raw(inLanguage(part.html, asking.language))}</div>`;
    case 'expression':
      return html`<p class="said">${say(asking, part.title)} <output>${computedText(asking.plan, part, asking.values, asking.language)}</output></p>`;
  }
}
