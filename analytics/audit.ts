/** One cell of a two-way table of counts, and whether it is withheld. */
export type TableCell = {
  readonly row: string;
  readonly column: string;
  readonly n: number;
  readonly hidden: boolean;
};

/** What a reader can be sure of about a withheld count: it lies between these two, both possible. */
export type Bounds = { readonly lower: number; readonly upper: number };

/**
 * What a reader works out of each withheld cell of a table whose row and column totals are published.
 *
 * The reader knows that counts are whole and not negative, and that each row and column adds up. A withheld
 * count can rise only where others fall along a closed path of withheld cells, so its exact bounds are two
 * maximum flows in the network of rows and columns.
 *
 * Shape:  cells in any order, one bound per withheld cell out, in the order given; cells not named hold nothing.
 * Units:  people.
 * Throws: RangeError for a count that is not whole, or a cell named twice.
 * Source: Cox (1995) J. Am. Stat. Assoc. 90:1453–1462; Ford & Fulkerson (1956) Can. J. Math. 8:399–404.
 */
export function audit(table: readonly TableCell[]): readonly (TableCell & Bounds)[] {
  const places = new Set(table.map(placeOf));
  const wrong = table.find(({ n }) => !Number.isSafeInteger(n) || n < 0);
  if (wrong || places.size < table.length) {
    throw new RangeError(wrong ? `a count must be whole, got ${wrong.n}` : 'a cell is named twice');
  }
  const hidden = table.filter((cell) => cell.hidden);
  return hidden.map((cell) => {
    const others = hidden.filter((one) => one !== cell);
    const [row, column] = nodesOf(cell);
    const rise = largestFlow(networkOf(others), column, row);
    const fall = largestFlow(networkOf(others), row, column);
    return { ...cell, lower: cell.n - Math.min(cell.n, fall), upper: cell.n + rise };
  });
}

const placeOf = ({ row, column }: TableCell): string => JSON.stringify([row, column]);

const nodesOf = ({ row, column }: TableCell): [row: string, column: string] => [
  `row ${row}`,
  `column ${column}`,
];

/** How much may still flow from one node to another. */
type Network = Map<string, Map<string, number>>;

// A cell can take any number more, and give up what it holds.
function networkOf(cells: readonly TableCell[]): Network {
  const network: Network = new Map();
  for (const cell of cells) {
    const [row, column] = nodesOf(cell);
    network.set(row, (network.get(row) ?? new Map()).set(column, Number.POSITIVE_INFINITY));
    network.set(column, (network.get(column) ?? new Map()).set(row, cell.n));
  }
  return network;
}

// Whatever leaves a column is some cell's people, so every path has an end to what it takes.
function largestFlow(network: Network, from: string, to: string): number {
  for (let flow = 0; ; ) {
    const path = shortestPath(network, from, to);
    if (path.length === 0) return flow;
    const room = Math.min(...path.map(([a, b]) => network.get(a)?.get(b) ?? 0));
    for (const [a, b] of path) {
      add(network, a, b, -room);
      add(network, b, a, room);
    }
    flow += room;
  }
}

const add = (network: Network, a: string, b: string, room: number): void =>
  void network.get(a)?.set(b, (network.get(a)?.get(b) ?? 0) + room);

/** The steps of a shortest path along which something may flow; none where there is no path. */
function shortestPath(network: Network, from: string, to: string): [string, string][] {
  const before = new Map([[from, from]]);
  for (const [node] of before) {
    const next = [...(network.get(node) ?? [])].filter(([one, room]) => room > 0 && !before.has(one));
    for (const [one] of next) before.set(one, node);
  }
  return before.has(to) ? stepsTo(to, before) : [];
}

function stepsTo(node: string, before: ReadonlyMap<string, string>): [string, string][] {
  const last = before.get(node) ?? node;
  return last === node ? [] : [...stepsTo(last, before), [last, node]];
}
