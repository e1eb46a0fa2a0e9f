import type { Text } from './text.ts';

const endsEarly: Text = {
  zh: '没有写完，缺少括号或引号',
  en: 'the JSON ends too early: a bracket or a quote is missing',
};
const halfWidth: Text = {
  zh: '标点要用英文（半角）的',
  en: 'punctuation has to be in half width: , : { } [ ]',
};
const quotes: Text = {
  zh: '名称和文字都要放在英文双引号 " " 里',
  en: 'names and texts stand in straight double quotes',
};
const noComments: Text = { zh: '不能写注释', en: 'comments cannot stand here' };
const controlCharacter: Text = {
  zh: '引号里有换行或控制字符',
  en: 'there is a line break or control character inside quotes',
};
const backslash: Text = { zh: '反斜杠要写成两个 \\\\', en: 'a backslash is written twice: \\\\' };
const overlong: Text = {
  zh: '内容到前面已经结束，这里多了一段',
  en: 'the text ended before this; what follows is too much',
};
const openList: Text = {
  zh: '前面的 [ 还没有用 ] 结束',
  en: 'the [ before this is not closed with ] yet',
};
const openObject: Text = {
  zh: '前面的 { 还没有用 } 结束',
  en: 'the { before this is not closed with } yet',
};
const noComma: Text = { zh: '前面少了一个逗号', en: 'a comma is missing before this' };
const noCommaOrQuote: Text = {
  zh: `${noComma.zh}；引号里的双引号要写成 \\"`,
  en: `${noComma.en}; a double quote inside quotes is written \\"`,
};
const noColon: Text = { zh: '名称后面少了一个冒号', en: 'a colon is missing between name and value' };
const commaTooMany: Text = { zh: '前面多了一个逗号', en: 'there is a comma too many before this' };
const noValue: Text = { zh: '前面少了一个值', en: 'a value is missing before this' };
const word: Text = {
  zh: '文字要放在英文双引号 " " 里；是非写 true 或 false',
  en: 'texts stand in straight double quotes; yes and no are true and false',
};
const number: Text = { zh: '数字写法有误', en: 'this is not how a number is written' };

/**
 * What to do about a text that is no JSON, by what JSON.parse says of it, the signs it stumbles over and the one
 * before them; the first row that fits counts. What JSON.parse says is the engine's own affair: without it the
 * words are only less to the point.
 */
const ROWS: readonly (readonly [said: RegExp, signs: RegExp, words: Text, before?: RegExp])[] = [
  [/end of JSON|Unterminated/, /^/, endsEarly],
  [/^/, /^\s*$/, endsEarly],
  [/^/, /^[，：；、【】｛｝（）]/u, halfWidth],
  [/^/, /^[“”‘’'＂「『《]/u, quotes],
  [/^/, /^[/#]/, noComments],
  [/control character/, /^/, controlCharacter],
  [/escape/i, /^/, backslash],
  [/after JSON/, /^/, overlong],
  [/Expected ',' or ']'/, /^}/, openList],
  [/Expected ',' or '}'/, /^]/, openObject],
  [/Expected ','/, /^["{[\d-]/, noComma],
  [/Expected ','/, /^/, noCommaOrQuote],
  [/Expected ':'/, /^/, noColon],
  [/roperty name/, /^[},]/, commaTooMany],
  [/roperty name/, /^/, quotes],
  [/Unexpected token/, /^[}\]]/, commaTooMany, /,/],
  [/Unexpected token/, /^}/, openList, /\[/],
  [/Unexpected token/, /^[},\]]/, noValue],
  [/^/, /^\p{L}/u, word],
  [/^/, /^[\d.+-]/, number],
];

/** Why a text is no JSON, in both languages; `said` is what JSON.parse says, `offset` where it stumbles. */
export function jsonWords(said: string, text: string, offset: number): Text {
  const signs = text.slice(offset);
  const last = text.slice(0, offset).trimEnd().slice(-1);
  const fitting = ROWS.find(
    ([fits, sign, , before = /^/]) => fits.test(said) && sign.test(signs) && before.test(last),
  );
  const { zh, en } = fitting?.[2] ?? {
    zh: `这里不该是 ${signs.slice(0, 1)}`,
    en: `${signs.slice(0, 1)} is not expected here`,
  };
  return { zh: `JSON写法有误：${zh}`, en };
}
