import { expect, it } from 'vitest';
import { words } from '../fhir/questionnaires.ts';
import { listed } from './listed.ts';

it('keeps the words of a rating’s marks, and what a yes is called in conditions', () => {
  const marks = (...texts: (string | undefined)[]) =>
    texts.map((text, at) => (text === undefined ? at + 1 : { value: at + 1, text }));
  const { elements, notes } = listed([
    { type: 'rating', name: 'a', rateValues: marks('Bad', undefined, 'Good') },
    { type: 'rating', name: 'b', rateValues: marks('Bad', 'So so', 'Good'), minRateDescription: 'Worst' },
    { type: 'rating', name: 'c', rateValues: marks('Bad', undefined, 'Good'), maxRateDescription: 'Best' },
    { type: 'boolean', name: 'd', valueTrue: 'ja', valueFalse: 'nein' },
    { type: 'comment', name: 'e', visibleIf: "{d} = 'ja' or {d} = 'nein' or {b} = 2" },
  ]);
  expect(elements).toMatchObject([
    { type: 'rating', minRateDescription: words('Bad'), maxRateDescription: words('Good') },
    {
      type: 'radiogroup',
      choices: [{ text: words('Bad') }, { text: words('So so') }, { text: words('Good') }],
    },
    { type: 'rating', minRateDescription: words('Bad'), maxRateDescription: words('Best') },
    { type: 'boolean' },
    { visibleIf: "(({d} == true) or ({d} == false)) or ({b} == 'v_2')" },
  ]);
  expect(notes).toEqual([
    'elements[1].rateValues: have words on every mark: are asked as a list, which keeps them; rewrite conditions that compare by size',
    'elements[1].type: is asked as a radiogroup',
    'elements[1].minRateDescription: is not supported',
    'elements[2].maxRateDescription: takes the place of the words of its mark',
    'elements[3].valueTrue: is kept as true, in conditions too',
    'elements[3].valueFalse: is kept as false, in conditions too',
  ]);
});
