import { type AnyNode, parse } from '@humanwhocodes/momoa';

/** Why a text is no JSON, and at which line of it, counted from 1. */
export class JsonError extends Error {
  override readonly name = 'JsonError';
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.line = line;
  }
}

/** Reads a JSON text. Throws: JsonError with the line. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const [line, reason] = faultOf(text) ?? [1, error instanceof Error ? error.message : String(error)];
    throw new JsonError(line, reason);
  }
}

/** Where a parser that counts lines stops, and why; null where it takes what JSON.parse does not. */
function faultOf(text: string): [line: number, reason: string] | null {
  try {
    parse(text, { mode: 'json' });
    return null;
  } catch (error) {
    if (!(error instanceof Error) || !('line' in error) || typeof error.line !== 'number') throw error;
    return [error.line, error.message];
  }
}

/**
 * The line of a JSON text at which a place of its value is written, counted from 1.
 *
 * Shape: a text that is JSON and a path as InstrumentError writes it, 'survey.pages[1].elements[0].title'. A name
 *        that holds a dot is found all the same. What is not written is where it would be: at its parent.
 */
export function lineOf(text: string, path: string): number {
  let node: AnyNode = parse(text, { mode: 'json' }).body;
  let line = node.loc.start.line;
  let rest = path;
  for (;;) {
    const step = stepInto(node, rest);
    if (step === null) return line;
    ({ node, line, rest } = step);
  }
}

type Step = { readonly node: AnyNode; readonly line: number; readonly rest: string };

function stepInto(node: AnyNode, path: string): Step | null {
  if (node.type === 'Array') {
    const [written, index] = /^\[(\d+)\]/.exec(path) ?? [];
    const element = node.elements[Number(index)];
    if (written === undefined || !element) return null;
    return { node: element.value, line: element.loc.start.line, rest: after(path, written) };
  }
  if (node.type !== 'Object') return null;
  const found = node.members
    .map((member) => ({ member, name: member.name.type === 'String' ? member.name.value : '' }))
    .filter(({ name }) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (!found) return null;
  const { member, name } = found;
  return { node: member.value, line: member.loc.start.line, rest: after(path, name) };
}

const after = (path: string, step: string): string => path.slice(step.length).replace(/^\./, '');
