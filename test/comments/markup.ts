/** A text without its marks, and where each marked piece stands in it. */
export type Unmarked = {
  readonly text: string;
  readonly marked: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
};

/** Reads a line such as 我叫{name:王建国}. */
export function unmarked(line: string): Unmarked {
  let text = '';
  const marked = [];
  for (const part of line.split(/(\{\w+:[^}]+\})/)) {
    const [, kind, piece] = /^\{(\w+):([^}]+)\}$/.exec(part) ?? [];
    if (kind && piece) marked.push({ kind, start: text.length, end: text.length + piece.length });
    text += piece ?? part;
  }
  return { text, marked };
}
