import { afterAll, beforeAll, describe } from 'vitest';
import { WHOLE } from '../../seed/load.ts';
import { fairTests } from './fair-tests.ts';
import { flowTests } from './flow-tests.ts';
import { type LoadedCity, loadCity } from './loaded-city.ts';
import { plantedTests } from './planted-tests.ts';
import { scoreTests } from './score-tests.ts';

// A third of the visits: the truth is the same, intervals are wider, and it loads in a third of the time.
const SHARE = 1 / 3;

describe('the demonstration city', () => {
  let loaded: LoadedCity | undefined;
  const city = (): LoadedCity => {
    if (!loaded) throw new Error('the city is loaded in beforeAll');
    return loaded;
  };
  beforeAll(async () => {
    loaded = await loadCity({ ...WHOLE, share: SHARE });
  }, 240_000);
  afterAll(() => loaded?.drop());

  describe('scores', () => scoreTests(city));
  describe('what was planted', () => plantedTests(city));
  describe('fair comparisons', () => fairTests(city));
  describe('visits', () => flowTests(city));
});
