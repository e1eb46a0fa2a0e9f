import { type AnyNode, parse } from '@humanwhocodes/momoa';
import type { Text } from './text.ts';

/** A place in a text, both counted from 1; the column in UTF-16 code units, as an editor counts. */
export type Spot = { readonly line: number; readonly column: number };

/** Why a text is no JSON, and where. */
export class JsonError extends Error {
  override readonly name = 'JsonError';
  readonly spot: Spot;
  readonly said: Text;

  constructor(spot: Spot, said: Text) {
    super(said.en);
    this.spot = spot;
    this.said = said;
  }
}

/** Reads a JSON text. Throws: JsonError with the place. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw faultOf(text) ?? faultSaid(String(error));
  }
}

/** Where a parser that counts lines stops, and why; null where it takes what JSON.parse does not. */
function faultOf(text: string): JsonError | null {
  try {
    parse(text, { mode: 'json' });
    return null;
  } catch (error) {
    if (!(error instanceof Error && 'line' in error && 'column' in error)) throw error;
    const { line, column, message } = error as Error & Spot;
    return new JsonError({ line, column }, inWords(message.replace(/ \(\d+:\d+\)$/, '')));
  }
}

/** What only JSON.parse refuses, such as a line that breaks inside quotes: it says where in its own words. */
function faultSaid(words: string): JsonError {
  const [, line = '1', column = '1'] = /\(line (\d+) column (\d+)\)/.exec(words) ?? [];
  const said = {
    zh: 'JSON写法有误：引号里有换行或控制字符',
    en: 'there is a line break or control character inside quotes',
  };
  return new JsonError({ line: Number(line), column: Number(column) }, said);
}

const UNEXPECTED = /^Unexpected (?:character|identifier|token) '?(.+?)'? found\.$/;
const SIGNS: Readonly<Record<string, string>> = {
  LBrace: '{',
  RBrace: '}',
  LBracket: '[',
  RBracket: ']',
  Comma: ',',
  Colon: ':',
};

/** What the parser says, in both languages. */
function inWords(words: string): Text {
  const [, found] = UNEXPECTED.exec(words) ?? [];
  if (found === undefined) return { zh: 'JSON没有写完：缺少括号或引号', en: 'the JSON ends too early' };
  const sign = SIGNS[found] ?? found;
  return { zh: `JSON写法有误：这里不该是 ${sign}`, en: `${sign} is not expected here` };
}

/**
 * Finds where in a JSON text the places of its value are written.
 *
 * Shape: a text that is JSON, then paths as InstrumentError writes them, 'survey.pages[1].elements[0].title'. A
 *        name that holds a dot is found all the same. What is not written is where it would be: at its parent.
 */
export function spotsIn(text: string): (path: string) => Spot {
  const { body } = parse(text, { mode: 'json' });
  return (path) => {
    let node: AnyNode = body;
    let spot: Spot = node.loc.start;
    let rest = path;
    for (;;) {
      const step = stepInto(node, rest);
      if (step === null) return { line: spot.line, column: spot.column };
      ({ node, spot, rest } = step);
    }
  };
}

type Step = { readonly node: AnyNode; readonly spot: Spot; readonly rest: string };

function stepInto(node: AnyNode, path: string): Step | null {
  if (node.type === 'Array') {
    const [written, index] = /^\[(\d+)\]/.exec(path) ?? [];
    const element = node.elements[Number(index)];
    if (written === undefined || !element) return null;
    return { node: element.value, spot: element.loc.start, rest: after(path, written) };
  }
  if (node.type !== 'Object') return null;
  const found = node.members
    .map((member) => ({ member, name: member.name.type === 'String' ? member.name.value : '' }))
    .filter(({ name }) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (!found) return null;
  const { member, name } = found;
  return { node: member.value, spot: member.loc.start, rest: after(path, name) };
}

const after = (path: string, step: string): string => path.slice(step.length).replace(/^\./, '');
