import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../surveys/compile.ts';
import { defaultInstruments } from '../../../surveys/default-instruments/all.ts';
import { importSurvey } from '../../../surveys/surveyjs/import.ts';
import { everyType } from '../every-type.ts';
import { oddInstrument } from '../odd/instrument.ts';
import { anyInstrument } from '../random-instrument.ts';

describe('a survey of our own', () => {
  it.each([...defaultInstruments, everyType])(
    '$id comes back as it was',
    ({ id, population, survey, key }) => {
      const { instrument, notes } = importSurvey(JSON.parse(JSON.stringify(survey)), id, population);
      expect(instrument.survey).toEqual(survey);
      expect(Object.keys(instrument.key.questions)).toEqual(Object.keys(key.questions));
      expect(notes).toEqual([]);
      expect(compile(instrument).instrument).toBe(instrument);
    },
  );

  it('comes back as it was, whatever is in it', () => {
    fc.assert(
      fc.property(fc.oneof(oddInstrument, anyInstrument), ({ survey }) => {
        const { instrument, notes } = importSurvey(JSON.parse(JSON.stringify(survey)), 'again', 'staff');
        expect(instrument.survey).toEqual(survey);
        expect(notes).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
