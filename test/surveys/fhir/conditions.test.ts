import { describe, expect, it } from 'vitest';
import { exportQuestionnaire } from '../../../surveys/fhir/export.ts';
import { importQuestionnaire } from '../../../surveys/fhir/import.ts';
import type { EnableWhen } from '../../../surveys/fhir/resource.ts';
import { asked, is, visibleIf, when } from './conditioned.ts';
import { asking, coding } from './questionnaires.ts';

const yes = { answerCoding: { code: 'y' } };
const any = { enableBehavior: 'any' };
const all = { enableBehavior: 'all' };

describe('enableWhen in SurveyJS', () => {
  it.each<[string, EnableWhen[], object]>([
    ["{one} = 'y'", [is('/One', '=', yes)], {}],
    ["{one} <> 'y'", [is('/One', '!=', yes)], {}],
    ["{many} contains 'y'", [is('many', '=', yes)], {}],
    ["{many} notcontains 'y'", [is('many', '!=', yes)], {}],
    ['{one} notempty', [is('/One', 'exists', { answerBoolean: true })], {}],
    ['{one} empty', [is('/One', 'exists', { answerBoolean: false })], {}],
    [
      '{whole} > 3 and {broken} <= 2.5',
      [is('whole', '>', { answerInteger: 3 }), is('broken', '<=', { answerDecimal: 2.5 })],
      all,
    ],
    [
      '{whole} < 3 or {sure} = false',
      [is('whole', '<', { answerInteger: 3 }), is('sure', '=', { answerBoolean: false })],
      any,
    ],
    ["{day} >= '2025-02-28'", [is('day', '>=', { answerDate: '2025-02-28' })], {}],
    ["{said} = 'it\\'s'", [is('said', '=', { answerString: "it's" })], {}],
    ["{table.r} = 'y'", [is('table.R', '=', yes)], {}],
  ])('%s', (text, conditions, more) => {
    const json = when(conditions, more);
    expect(visibleIf(json)).toBe(text);
    const { instrument, notes } = importQuestionnaire(json);
    const last = exportQuestionnaire(instrument, { base: '', status: 'draft' }).item?.at(-1);
    expect({ enableWhen: last?.enableWhen, enableBehavior: last?.enableBehavior }).toEqual({
      enableWhen: conditions,
      ...more,
    });
    expect(notes).toEqual([]);
    expect(JSON.stringify(last)).not.toContain('visibleIf');
  });

  it('looks for the option that bears the code where the system is left out', () => {
    const [first, ...rest] = asked;
    const answerOption = [{ valueCoding: { system: 'urn:s', code: 'Y!', display: 'Yes' } }, coding('n')];
    const condition = is('/One', '=', { answerCoding: { code: 'Y!' } });
    const json = asking({ ...first, answerOption }, ...rest, {
      linkId: 'last',
      type: 'date',
      enableWhen: [condition],
    });
    expect(visibleIf(json)).toBe("{one} = 'Y'");
  });

  it.each<[string, EnableWhen]>([
    ['an answer that is no option', is('/One', '=', { answerCoding: { code: 'x' } })],
    ['an order among options', is('/One', '>', yes)],
    ['a type that is not asked', is('day', '=', { answerQuantity: { value: 1 } })],
  ])('is left out and listed with %s', (_, condition) => {
    const { instrument, notes } = importQuestionnaire(when([condition]));
    expect(instrument.survey.pages[0]?.elements.at(-1)).not.toHaveProperty('visibleIf');
    expect(notes.map(({ path }) => path)).toEqual(['Questionnaire.item[8].enableWhen']);
  });
});
