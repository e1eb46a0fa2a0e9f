import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../surveys/canonical.ts';
import { defaultInstruments } from '../../../surveys/default-instruments/all.ts';
import { exportQuestionnaire } from '../../../surveys/fhir/export.ts';
import { importQuestionnaire } from '../../../surveys/fhir/import.ts';
import type { Instrument } from '../../../surveys/instrument.ts';
import { faultsOf } from '../../support/fhir-validator.ts';
import { everyType } from '../every-type.ts';
import { oddInstrument } from '../odd/instrument.ts';
import { isSupported } from '../odd/supported.ts';
import { anyInstrument } from '../random-instrument.ts';

const PLACE = { base: 'https://survey.example.cn', status: 'active' } as const;
const hash = (instrument: Instrument) => createHash('sha256').update(canonical(instrument)).digest('hex');
const sent = (instrument: Instrument): unknown =>
  JSON.parse(JSON.stringify(exportQuestionnaire(instrument, PLACE)));

describe.each([...defaultInstruments, everyType])('$id', (instrument) => {
  it('has the same hash after a journey through FHIR, and nothing is lost on the way', () => {
    const { instrument: back, notes } = importQuestionnaire(sent(instrument));
    expect(hash(back)).toBe(hash(instrument));
    expect(notes).toEqual([]);
  });

  it('is a questionnaire to a validator that is not ours', () => {
    expect(faultsOf(exportQuestionnaire(instrument, PLACE))).toEqual([]);
  });
});

const everyInstrument = fc.oneof(oddInstrument, anyInstrument);

describe('any instrument', () => {
  it('has the same hash after a journey through FHIR, and nothing is lost on the way', () => {
    fc.assert(
      fc.property(everyInstrument, (instrument) => {
        fc.pre(isSupported(instrument));
        const { instrument: back, notes } = importQuestionnaire(sent(instrument));
        expect(canonical(back)).toBe(canonical(instrument));
        expect(notes).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is a questionnaire to a validator that is not ours', () => {
    fc.assert(
      fc.property(everyInstrument, (instrument) => {
        expect(faultsOf(exportQuestionnaire(instrument, PLACE))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
