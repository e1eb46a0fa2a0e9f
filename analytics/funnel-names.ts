import type { Funnel, Standing } from './funnel.ts';

/** One hospital in a funnel; `standing` is null where it rests on too few people to be placed. */
export type FunnelPoint = {
  readonly label: string;
  readonly n: number;
  readonly value: number;
  readonly standing: Standing | null;
};

/** The paper a funnel is drawn on: the ends of both axes, and its size in pixels. */
export type Paper = {
  readonly people: readonly [number, number];
  readonly points: readonly [number, number];
  readonly width: number;
  readonly height: number;
};

/** A hospital's name and the side of its dot it stands on. */
export type FunnelName = FunnelPoint & { readonly side: 'left' | 'right' };

type Box = { readonly left: number; readonly right: number; readonly y: number };

const LINE_HEIGHT = 15;
const WIDE = 12;
const NARROW = 7;
const GAP = 8;
const DOT = 4;

/**
 * Which hospitals carry their name in a funnel: those outside the limits, the farthest out first, as long
 * as a name does not run into a dot or into a name already written.
 *
 * Shape: all hospitals, their funnel and the paper in; the named ones with the side the name fits on out.
 */
export function funnelNames(points: readonly FunnelPoint[], funnel: Funnel, paper: Paper): FunnelName[] {
  const taken = points.map((point) => boxOf(point, paper, 'dot'));
  const out = points
    .filter(({ standing }) => standing === 'above' || standing === 'below')
    .toSorted((a, b) => distance(b, funnel) - distance(a, funnel));
  return out.flatMap((point) => {
    const side = (['right', 'left'] as const).find((one) => {
      const box = boxOf(point, paper, one);
      return box.left >= 0 && box.right <= paper.width && !taken.some((other) => overlap(box, other));
    });
    if (side === undefined) return [];
    taken.push(boxOf(point, paper, side));
    return [{ ...point, side }];
  });
}

// How many errors from the centre; points, where nobody differs.
const distance = ({ n, value }: FunnelPoint, { centre, spread, between }: Funnel) =>
  Math.abs(value - centre) / (Math.hypot(spread / Math.sqrt(n), between) || 1);

function boxOf({ label, n, value }: FunnelPoint, paper: Paper, what: 'dot' | 'left' | 'right'): Box {
  const [least, most] = paper.people;
  const [low, high] = paper.points;
  const x = (Math.log(n / least) / Math.log(most / least)) * paper.width;
  const y = ((high - value) / (high - low)) * paper.height;
  if (what === 'dot') return { left: x - DOT, right: x + DOT, y };
  const width = widthOf(label);
  return what === 'right'
    ? { left: x + GAP, right: x + GAP + width, y }
    : { left: x - GAP - width, right: x - GAP, y };
}

// A Chinese character is as wide as it is high, a Latin one about half of that.
const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? WIDE : NARROW), 0);

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < LINE_HEIGHT;
