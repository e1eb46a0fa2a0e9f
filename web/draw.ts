import type { Loader } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import { textWidth } from './text-width.ts';

/**
 * Draws a chart on the server.
 *
 * Shape:  a Vega-Lite specification in, one `<svg>` element out; it scales to the width it is given, says
 *         what it shows through `description`, and its ids differ from those of other charts on the page.
 * Throws: what Vega throws on a specification it cannot read. Data behind an address is never fetched.
 */
export async function draw(spec: TopLevelSpec): Promise<string> {
  const key = JSON.stringify(spec);
  const known = drawn.get(key);
  const svg = known ?? render(spec, key);
  drawn.delete(key);
  drawn.set(key, svg);
  forgetOldest();
  return await svg.catch((error: unknown) => {
    drawn.delete(key);
    throw error;
  });
}

const KEPT = 200;
const drawn = new Map<string, Promise<string>>();

function forgetOldest(): void {
  const oldest = drawn.keys().next();
  if (drawn.size > KEPT && !oldest.done) drawn.delete(oldest.value);
}

async function render(spec: TopLevelSpec, key: string): Promise<string> {
  const { vega, compile } = await libraries();
  const view = new vega.View(vega.parse(compile(spec)), {
    renderer: 'none',
    loader: nothing,
    logLevel: vega.Error,
  });
  try {
    const svg = await view.toSVG();
    return fluid(ownIds(svg, fingerprint(key)), spec.description);
  } finally {
    view.finalize();
  }
}

// Loaded on the first chart only: together they cost a quarter of a second and many megabytes.
let loading: ReturnType<typeof load> | undefined;
function libraries(): ReturnType<typeof load> {
  loading ??= load();
  return loading;
}

async function load() {
  const before = Object.getOwnPropertyDescriptor(Set.prototype, 'toJSON');
  const [vega, lite] = await Promise.all([import('vega'), import('vega-lite')]);
  const theirs = Object.getOwnPropertyDescriptor(Set.prototype, 'toJSON');
  // Vega's own types leave the text measure out.
  Object.assign(Reflect.get(vega, 'textMetrics'), { width: measured });
  const compile = (spec: TopLevelSpec) => {
    // Vega-Lite tells sets apart by a toJSON it puts on every Set; it has that while it compiles, no longer.
    restore(theirs);
    try {
      return lite.compile(spec, { logger: vega.logger(vega.Error) }).spec;
    } finally {
      restore(before);
    }
  };
  return { vega, compile };
}

function restore(property: PropertyDescriptor | undefined): void {
  if (property) Object.defineProperty(Set.prototype, 'toJSON', property);
  else Reflect.deleteProperty(Set.prototype, 'toJSON');
}

// Vega guesses eight tenths of an em for every character, which is far from right for Chinese. A text with
// a limit is cut to it when drawn, so it is never wider than that.
function measured(item: { fontSize?: number; limit?: number }, text: unknown): number {
  const width = textWidth(String(text ?? '').trim(), item.fontSize ?? 11);
  return item.limit && item.limit > 0 ? Math.min(width, item.limit) : width;
}

const refuse = () => Promise.reject(new Error('a chart may not load anything'));

const nothing: Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

// Vega numbers its clip paths through the life of the process, so the same chart would differ from one
// start to the next; named after the specification it never does, nor do two charts of a page share a name.
function ownIds(svg: string, prefix: string): string {
  const names = new Map<string, string>();
  return svg.replace(/(\bid="|url\(#)((?:clip|gradient_)\d+)/g, (_, before: string, id: string) => {
    const name = names.get(id) ?? `${prefix}-${names.size}`;
    names.set(id, name);
    return `${before}${name}`;
  });
}

/** FNV-1a over UTF-16 units, in base 36: short, and the same in every process. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `c${(hash >>> 0).toString(36)}`;
}

// The axes and marks inside name themselves in English, so the chart as a whole is one image with one name.
function fluid(svg: string, description: unknown): string {
  const name = typeof description === 'string' ? ` role="img" aria-label="${escaped(description)}"` : '';
  const flat = svg.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, '');
  return flat.replace(/^<svg([^>]*)>/, `<svg$1${name}>`);
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (character) => ENTITIES.get(character) ?? character);

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);
