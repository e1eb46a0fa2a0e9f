import { unfitTag } from './harmless-html.ts';

const ENTITIES = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&#123;', '{'],
  ['&nbsp;', ' '],
  ['&amp;', '&'],
]);

/** Plain words as html of ours; `{` would be read as a pipe. */
export const asHtml = (text: string): string =>
  text
    .replace(/[&<>{]/g, (sign) =>
      sign === '{' ? '&#123;' : ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' }[sign] ?? sign),
    )
    .replaceAll('\n', '<br>');

/** The words of html without its tags; paragraphs, breaks and list items begin a line. */
export const asText = (html: string): string =>
  html
    .replace(/<(?:br ?\/?|\/p|\/li)>/g, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|#123|nbsp|amp);/g, (entity) => ENTITIES.get(entity) ?? entity)
    .trim();

/** Whether html has only the tags we show. */
export const isPlain = (html: string): boolean => !html.includes('{') && unfitTag(html) === undefined;
