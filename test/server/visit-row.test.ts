import { describe, expect, it } from 'vitest';
import { ageBand, phoneOf } from '../../server/visits/eligible.ts';
import { referredId } from '../../server/visits/fhir.ts';
import { readRow } from '../../server/visits/row.ts';

const record = { visitNumber: 'A1', hospital: '7f2k', class: 'amb', start: '2026-10-12' };
const read = (facts: Record<string, unknown>) => {
  const found = readRow(1, { ...record, ...facts });
  return 'row' in found ? found.row : found.field;
};

describe('a row of a feed', () => {
  it('is filled in where the feed says nothing', () => {
    expect(readRow(7, record)).toEqual({
      line: 7,
      row: {
        source: 'his',
        number: 'A1',
        hospital: '7f2k',
        department: '',
        departmentName: '',
        class: 'outpatient',
        status: 'finished',
        start: '2026-10-12',
        end: '',
        name: '',
        phone: '',
        sex: 'unknown',
        birthDate: '',
        deceased: false,
      },
    });
  });

  it.each([
    [{ visitNumber: 0 }, { number: '0' }],
    [{ visitNumber: ' A\u0000B ' }, { number: 'AB' }],
    [{ name: '王\uD800明' }, { name: '王\uFFFD明' }],
    [{ name: '𠮷野'.repeat(66) }, { name: '𠮷野'.repeat(66) }],
    [{ birthDate: '1951.3.2' }, { birthDate: '1951-03-02' }],
    [{ birthDate: '1951/03/02' }, { birthDate: '1951-03-02' }],
    [{ birthDate: null }, { birthDate: '' }],
    [{ salary: 1, __proto__: { phone: '1' } }, { phone: '' }],
  ])('reads %j', (facts, expected) => {
    expect(read(facts)).toMatchObject(expected);
  });

  it.each([
    [{ visitNumber: '\u0000' }, 'visitNumber'],
    [{ hospital: undefined }, 'hospital'],
    [{ class: null }, 'class'],
    [{ birthDate: '1951-02-30' }, 'birthDate'],
    [{ birthDate: '1951' }, 'birthDate'],
    [{ phone: ['1'] }, 'phone'],
    [{ phone: true }, 'phone'],
    [{ deceased: 'perhaps' }, 'deceased'],
    [{ deceased: {} }, 'deceased'],
    [{ name: 'x'.repeat(201) }, 'name'],
    [{ end: 'x'.repeat(100_000) }, 'end'],
  ])('is refused for %j', (facts, field) => {
    expect(read(facts)).toBe(field);
  });

  it.each([[null], [undefined], ['text'], [7], [[]]])('is not %j', (value) => {
    expect(readRow(3, value)).toMatchObject({ line: 3, reason: expect.any(String) });
  });
});

describe('what is made of its words', () => {
  it.each([
    ['13911110001', '13911110001'],
    ['+86 139-1111-0001', '13911110001'],
    ['0086 13911110001', '13911110001'],
    ['8613911110001', '13911110001'],
    ['86911110001', '86911110001'],
    ['(555) 123-4567', '5551234567'],
    ['555 12', ''],
    ['1111111', ''],
    ['', ''],
    ['无', ''],
  ])('a phone of %j', (text, expected) => {
    expect(phoneOf(text)).toBe(expected);
  });

  it.each([
    ['', 'unknown'],
    ['2012-10-13', 'under_14'],
    ['2012-10-12', 'under_20'],
    ['2006-10-13', 'under_20'],
    ['2006-10-12', '20_29'],
    ['1996-10-13', '20_29'],
    ['1946-10-13', '70_79'],
    ['1946-10-12', '80_over'],
    ['1910-01-01', '80_over'],
  ])('an age band on 2026-10-12 of %j', (birth, expected) => {
    expect(ageBand('2026-10-12', birth)).toBe(expected);
  });

  it.each(['urn:uuid:a-1', 'Patient/a-1', 'https://his.example/fhir/Patient/a-1', 'a-1'])(
    'what %s refers to',
    (reference) => {
      expect(referredId(reference)).toBe('a-1');
    },
  );
});
