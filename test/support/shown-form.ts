import { expect } from 'vitest';
import type { Plan, Question } from '../../surveys/plan.ts';
import type { Fields } from './envelopes.ts';
import { readForm } from './read-form.ts';

/**
 * A page's form with every question on it answered, `choice` telling how; `keep` leaves what it holds already. Null
 * where the page has no form.
 */
export function fillPage(plan: Plan, page: string, choice: number, keep = false): Fields | null {
  const form = readForm(page);
  if (form === null) return null;
  const heldBy = (field: string | null): Fields => {
    const { given = [] } = keep && field !== null ? (form.controls.get(field) ?? {}) : {};
    return given.map((value) => [field ?? '', value]);
  };
  const answers = [...plan.questions.values()]
    .filter(({ name }) => form.controls.has(name))
    .flatMap((question) => {
      const held = heldBy(question.name);
      return held.length > 0 ? [...held, ...heldBy(question.comment)] : answerTo(question, choice);
    });
  return [...form.own, ...answers, ['_do', 'next']];
}

const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  number: ['1', '5', '90'],
  date: ['2026-10-12', '2024-02-29'],
  email: ['wang@example.com', ''],
  tel: ['13900000000', ''],
  text: ['很好', ''],
};

function answerTo({ name, options, look, type, comment }: Question, choice: number): Fields {
  const at = choice + name.length * 7 + name.charCodeAt(0);
  if (options.length === 0) return [[name, WRITTEN[look]?.[at % 2] ?? '']];
  const ticked = [options[at % options.length], options[(at >> 3) % options.length]].flatMap(
    (one) => one ?? [],
  );
  const several =
    type === 'choices' && ticked[0] !== ticked[1] && ticked.every(({ kind }) => kind !== 'none');
  const chosen = several ? ticked : ticked.slice(0, 1);
  const words: Fields = chosen.some(({ kind }) => kind === 'other') ? [[comment ?? '', '走路']] : [];
  return [...chosen.map(({ value }) => [name, value] as const), ...words];
}

/** A page shows one form with questions of one page of the plan, each with all its options; or the thanks. */
export function expectSound(plan: Plan, page: string, after: string): void {
  expect(page, after).not.toContain('<script>alert');
  const form = readForm(page);
  if (form === null) {
    expect(page, after).toMatch(/谢谢您|Thank you/);
    return;
  }
  const number = form.own.find(([name]) => name === '_page')?.[1];
  const questions = plan.pages[Number(number)]?.questions ?? [];
  const lookUp = (field: string) =>
    questions.find(({ name, comment }) => name === field || comment === field);
  expect(form.controls.size, after).toBeGreaterThan(0);
  for (const [field, { offered, given }] of form.controls) {
    const { name, options = [], limits } = lookUp(field) ?? {};
    const own = name === field ? options.map(({ value }) => value) : [];
    expect(offered, `${field} after ${after}`).toEqual(own);
    expect(given.every(own.length > 0 ? (one) => own.includes(one) : isShort(limits?.maxLength)), after).toBe(
      true,
    );
  }
}

const isShort =
  (most = 0) =>
  (text: string): boolean =>
    [...text].length <= most && text.isWellFormed() && !text.includes('\0');
