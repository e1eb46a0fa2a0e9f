import type { Plan, Question } from '../../surveys/plan.ts';
import type { Asset } from './static-server.ts';

/** The least a questionnaire can be: every question on one page of HTML, without styles, script or server. */
export function staticForm({ instrument, questions }: Plan): Asset {
  const text = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${instrument.title.zh}</title><link rel="icon" href="data:,"><h1>${instrument.title.zh}</h1>
<form method="post">${[...questions.values()].map(field).join('\n')}<button>提交</button></form></html>`;
  return { type: 'text/html', text };
}

function field({ name, title, type, options }: Question): string {
  if (type === 'comment') return `<p><label>${title.zh}<textarea name="${name}"></textarea></label>`;
  const inputs = options.map(
    ({ value, text }) => `<label><input type="radio" name="${name}" value="${value}">${text.zh}</label>`,
  );
  return `<fieldset><legend>${title.zh}</legend>${inputs.join('')}</fieldset>`;
}
