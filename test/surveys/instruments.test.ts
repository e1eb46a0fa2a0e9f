import { describe, expect, it } from 'vitest';
import { canonical } from '../../surveys/canonical.ts';
import { compile } from '../../surveys/compile.ts';
import { defaultInstruments } from '../../surveys/default-instruments/all.ts';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import type { Instrument } from '../../surveys/instrument.ts';
import { defaultProgrammes } from '../../surveys/programme.ts';
import { LOCALES, type Text } from '../../surveys/text.ts';
import { planOf, plans } from './answers.ts';

describe.each(plans)('$instrument.id', (plan) => {
  const { instrument, pages, questions, measures } = plan;
  const { key } = instrument;

  it('says everything in both languages, and not the same in both', () => {
    const texts: Text[] = [
      instrument.title,
      ...pages.flatMap(({ title }) => title ?? []),
      ...measures.map(({ name }) => name),
      ...[...questions.values()].flatMap(({ title, hint, shortName, ends, options, type }) => [
        title,
        shortName,
        ...(hint ? [hint] : []),
        ...(ends ? [ends.low, ends.high] : []),
        ...(type === 'choice' ? options.map(({ text }) => text) : []),
      ]),
    ];
    for (const text of texts) {
      for (const locale of LOCALES) expect(text[locale].trim()).toBe(text[locale]);
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('has three pages and few questions, with nothing but the overall rating required', () => {
    expect(pages).toHaveLength(3);
    expect(questions.size).toBeGreaterThanOrEqual(18);
    expect(questions.size).toBeLessThanOrEqual(32);
    const required = [...questions.values()].filter((question) => question.required({}));
    expect(required.map(({ name }) => name)).toEqual(['overall']);
  });

  it('ends with the mark, the recommendation, the comment and the questions about the person', () => {
    const last = pages.at(-1)?.questions.map(({ name }) => name);
    expect(last).toEqual(['overall', 'recommend', 'comment', ...key.background]);
  });

  it('scores every question but the openers, the comment and the background from 0 to 100', () => {
    for (const { name, options, dimension } of questions.values()) {
      const scores = options.flatMap(({ score }) => score ?? []);
      if (dimension === null && !measures.some(({ measure }) => measure === name)) continue;
      expect([Math.min(...scores), Math.max(...scores)]).toEqual([0, 100]);
      expect(scores).toEqual([...scores].sort((a, b) => a - b));
    }
  });

  it('gives each dimension one to three questions', () => {
    for (const { code } of key.dimensions) {
      const inside = [...questions.values()].filter(({ dimension }) => dimension === code);
      expect(inside.length).toBeGreaterThanOrEqual(1);
      expect(inside.length).toBeLessThanOrEqual(3);
    }
  });
});

it('asks staff nothing about themselves: in a small department it would be some colleague’s alone', () => {
  expect(planOf('staff').instrument.key.background).toEqual([]);
});

it('covers the national dimensions', () => {
  const codes = (id: string) => planOf(id).instrument.key.dimensions.map(({ code }) => code);
  expect(codes('outpatient')).toEqual(['op_reg', 'op_doc', 'op_nur', 'op_env', 'op_priv', 'op_resp']);
  expect(codes('inpatient')).toHaveLength(9);
  expect(codes('staff')).toEqual(['st_pay', 'st_dev', 'st_work', 'st_sup', 'st_peer']);
});

describe('the canonical text', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([name, each]) => [name, shuffled(each)]),
    );
  };
  const isInstrument = (value: unknown): value is Instrument =>
    typeof value === 'object' && value !== null && 'survey' in value;

  it('is the same however the instrument was put together, and different when its content is', () => {
    const other = shuffled(outpatient);
    if (!isInstrument(other)) throw new RangeError('lost the survey');
    expect(canonical(other)).toBe(canonical(outpatient));
    expect(canonical({ ...outpatient, version: 2 })).not.toBe(canonical(outpatient));
    const pages = outpatient.survey.pages.toReversed();
    const turned = { ...outpatient, survey: { ...outpatient.survey, pages } };
    expect(canonical(turned)).not.toBe(canonical(outpatient));
  });

  it.each(defaultInstruments)('of $id reads back as the same instrument, ready to compile', (instrument) => {
    const read = JSON.parse(canonical(instrument));
    expect(read).toEqual(instrument);
    expect(canonical(read)).toBe(canonical(instrument));
    expect(compile(read).measures).toEqual(compile(instrument).measures);
  });

  it('has sorted names and no spaces', () => {
    expect(canonical(outpatient)).toMatch(/^\{"id":"outpatient","key":\{"background":\["respondent",/);
  });
});

it('offers a programme for each default instrument; staff are anonymous', () => {
  expect(defaultProgrammes.map(({ id, instrument }) => [id, instrument])).toEqual(
    defaultInstruments.map(({ id }) => [id, id]),
  );
  for (const { instrument, version, privacy, linkDays, classes } of defaultProgrammes) {
    expect(planOf(instrument).instrument.version).toBe(version);
    expect(privacy).toBe(instrument === 'staff' ? 'anonymous' : 'confidential');
    expect(linkDays).toBe(instrument === 'staff' ? 14 : 30);
    expect(classes).toEqual([instrument]);
  }
});
