import { describe, expect, it } from 'vitest';
import type { Figure } from '../../analytics/figure.ts';
import { board, type Hospital } from './board.ts';

const tell = (figure: Figure) => (figure.shown ? figure.n : figure.because);

describe('benchmark', () => {
  it('does not tell the size of a withheld hospital by the width of the funnel, nor by its middle', () => {
    const { hospitals, funnel, total } = board([
      ['east', 4, 20],
      ['east', 50],
      ['west', 30],
    ]);
    expect(hospitals.map(({ mean }) => tell(mean))).toEqual([50, 30, 'too_few']);
    expect(funnel?.limits.at(-1)?.n).toBe(60);
    expect(funnel?.centre).toBe(80);
    expect(total).toMatchObject({ value: 80, n: 80 });
  });

  it('says how many hospitals a total leaves out', () => {
    const { areas, leftOut } = board([
      ['east', 4],
      ['east', 50],
      ['east', 0],
      ['west', 30],
      ['west', 7],
    ]);
    expect(areas.map(({ area, mean, leftOut: out }) => [area, tell(mean), out])).toEqual([
      ['east', 50, 1],
      ['west', 30, 1],
    ]);
    expect(leftOut).toBe(0); // four and seven are enough together
  });

  it('is the same in whatever order hospitals come', () => {
    const hospitals: Hospital[] = [
      ['north', 4],
      ['east', 30, 60],
      ['west', 30, 70],
    ];
    const sight = (of: readonly Hospital[]) =>
      board(of).areas.map(({ area, mean }) => `${area} ${tell(mean)}`);
    expect(sight(hospitals.toReversed())).toEqual(sight(hospitals));
  });

  it('counts every hospital in the rate of an area, as the ledger does', () => {
    const { hospitals, areas } = board([
      ['east', 0, 80, 3, 100],
      ['east', 50],
      ['east', 60],
    ]);
    expect(hospitals.map(({ mean, responseRate }) => [tell(mean), tell(responseRate)])).toEqual([
      [50, 200],
      [60, 240],
      ['nobody_answered', 'too_few'],
    ]);
    expect(areas.map(({ responseRate }) => tell(responseRate))).toEqual([540]);
  });

  it('withholds the rate of an area with a count in it that nobody may be told', () => {
    const colleagues: Hospital[] = [
      ['east', 0, 80, 3, 100],
      ['east', 50],
      ['west', 60],
    ];
    expect(board(colleagues, true).areas.map(({ area, responseRate }) => [area, tell(responseRate)])).toEqual(
      [
        ['east', 'protects_another'],
        ['west', 240],
      ],
    );
  });
});
