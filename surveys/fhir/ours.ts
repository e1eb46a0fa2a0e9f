import type { Element, Extension } from './resource.ts';
import { extensionOf, OURS } from './urls.ts';

/** Properties by name, as JSON has them. */
export type Bag = Readonly<Record<string, unknown>>;

/** Stands for a property that is not there although FHIR's words would give one. */
const ABSENT = 'absent';

/** What FHIR has no word for, as one extension with a part for each property; none when there is nothing to say. */
export function ours(bag: Bag): Extension[] {
  const extension = Object.entries(bag).map(([url, value]) => ({ url, ...written(value) }));
  return extension.length === 0 ? [] : [{ url: OURS, extension }];
}

function written(value: unknown): Omit<Extension, 'url'> {
  if (value === undefined) return { extension: [{ url: ABSENT, valueBoolean: true }] };
  if (typeof value === 'string' && value !== '') return { valueString: value };
  if (typeof value === 'boolean') return { valueBoolean: value };
  if (typeof value === 'number') return { valueDecimal: value };
  return { extension: [{ url: 'json', valueString: JSON.stringify(value) }] };
}

/** The inverse of `ours`; what cannot be read is passed over. */
export function readOurs(element: Element): Bag {
  const parts = extensionOf(element, OURS)?.extension ?? [];
  return Object.fromEntries(parts.flatMap((part) => entryOf(part)));
}

function entryOf(part: Extension): [string, unknown][] {
  const value = part.valueString ?? part.valueBoolean ?? part.valueDecimal ?? part.valueInteger;
  if (value !== undefined) return [[part.url, value]];
  if (extensionOf(part, ABSENT)) return [[part.url, undefined]];
  const json = extensionOf(part, 'json')?.valueString;
  try {
    return json === undefined ? [] : [[part.url, JSON.parse(json)]];
  } catch {
    return [];
  }
}

/** Whether an element bears our extension. */
export const isOurs = (element: Element): boolean => extensionOf(element, OURS) !== undefined;

/** The properties in which `bag` is not what FHIR's words alone give back. */
export function residue(bag: Bag, back: Bag): Bag {
  const names = new Set([...Object.keys(bag), ...Object.keys(back)]);
  const kept = [...names].filter((name) => !same(bag[name], back[name]));
  return Object.fromEntries(kept.map((name) => [name, bag[name]]));
}

/**
 * Adds what stood in our extension to what FHIR's words say. Somebody may have changed those since: a property
 * of ours counts only when writing it out gives the same words, else theirs do.
 *
 * Shape: `write` turns a bag into FHIR without our extension.
 */
export function restored(read: Bag, kept: Bag, write: (bag: Bag) => unknown): Bag {
  const words = write(read);
  const agrees = (bag: Bag) => same(write(bag), words);
  const whole = changed(read, kept);
  if (agrees(whole)) return whole;
  return Object.entries(kept).reduce((bag: Bag, [name, value]) => {
    const next = changed(bag, { [name]: value });
    return agrees(next) ? next : bag;
  }, read);
}

function changed(bag: Bag, kept: Bag): Bag {
  return Object.fromEntries(Object.entries({ ...bag, ...kept }).filter(([, value]) => value !== undefined));
}

/** Whether two pieces of JSON are the same, in whatever order their properties stand. */
export function same(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => same(one[name], other[name]));
}

const isObject = (value: unknown): value is Bag => typeof value === 'object' && value !== null;
