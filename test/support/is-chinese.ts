/** Whether a sentence is in Chinese: it has ideographs, and no three English words in a row. */
export const isChinese = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) && !/[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}/.test(text);
