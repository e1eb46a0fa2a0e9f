import { describe, expect, it } from 'vitest';
import { changesOf } from '../../surveys/changes.ts';
import { compile } from '../../surveys/compile.ts';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { type Editable, mapOf, nextVersion, second } from '../support/versions.ts';

const first = compile(outpatient);
const changed = (edit: (next: Editable) => void) => changesOf(compile(nextVersion(outpatient, edit)), first);

/** A question of the survey being edited. */
function question(next: Editable, name: string) {
  const found = next.survey.pages.flatMap(({ elements }) => elements).find((one) => one.name === name);
  if (found?.type !== 'radiogroup') throw new Error(`${name} is no choice`);
  return found;
}

describe('what a version changes for the figures', () => {
  it('is nothing where every measure goes on as it was', () => {
    const { continued, ...rest } = changed(() => undefined);
    expect(rest).toEqual({ from: 1, added: [], broken: [], dropped: [], reworded: [], regrouped: [] });
    expect(continued).toHaveLength(first.measures.length);
  });

  it('is which measures go on, begin anew and end', () => {
    const changes = changesOf(compile(second), first);
    expect(changes.continued).toContainEqual({ measure: 'reg_simple', was: 'reg_easy' });
    expect(changes).toMatchObject({ from: 1, added: [], broken: ['resp_help'], dropped: ['env_toilet'] });
    expect(changes.reworded).toEqual([]);
  });

  it('is that a dimension is made of other questions', () => {
    expect(changesOf(compile(second), first).regrouped).toEqual([
      { measure: 'op_env', was: 'op_env', gone: ['env_toilet'], came: [] },
      { measure: 'op_resp', was: 'op_resp', gone: ['resp_help'], came: ['resp_help'] },
    ]);
    const { regrouped } = changed((next) => delete mapOf(next)['op_priv']);
    expect(regrouped).toEqual([
      { measure: 'composite', was: 'composite', gone: ['op_priv'], came: ['op_priv'] },
    ]);
  });

  it('is other words in a question or its options, with what they were', () => {
    const { reworded } = changed((next) => {
      question(next, 'doc_clear').title['zh-cn'] = '医生讲明白了吗？';
      const [option] = question(next, 'doc_listen').choices ?? [];
      if (option) option.text.default = 'Not once';
    });
    expect(reworded).toMatchObject([
      { measure: 'doc_listen', title: null, options: { is: [{ text: { en: 'Not once' } }, {}, {}, {}] } },
      { measure: 'doc_clear', title: { is: { zh: '医生讲明白了吗？' } }, options: null },
    ]);
  });

  it('is everything without a map, and nothing to compare for a first version', () => {
    const all = first.measures.map(({ measure }) => measure);
    expect(changed((next) => delete next.map)).toMatchObject({ continued: [], broken: all, dropped: [] });
    expect(changesOf(first, null)).toMatchObject({ from: null, added: all, broken: [], dropped: [] });
  });

  it('is no composite of a version in which nothing is scored', () => {
    const unscored = compile(
      nextVersion(outpatient, (next) => {
        delete next.map;
        delete next.key.overall;
        delete next.key.recommend;
        next.key.dimensions = [];
        for (const one of Object.values(next.key.questions)) {
          delete one.dimension;
          for (const option of one.options) option.score = null;
        }
      }),
    );
    expect(changesOf(unscored, null)).toMatchObject({ added: [], continued: [] });
    expect(changesOf(unscored, first).dropped).toContain('composite');
  });

  it('counts an old measure continued under another name as no break of its own', () => {
    const swapped = changed((next) => {
      mapOf(next)['doc_polite'] = 'doc_listen';
      delete mapOf(next)['doc_listen'];
    });
    expect(swapped).toMatchObject({ added: ['doc_listen'], broken: [], dropped: ['doc_polite'] });
  });
});
