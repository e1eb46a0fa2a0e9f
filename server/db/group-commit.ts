import { type Db, isPostgres } from './open.ts';
import { inTransaction, type Tx } from './transaction.ts';

/** Hands one piece of work to the group; resolves when it is on disk, rejects when it could not be written. */
export type Lane<Item, Result> = (item: Item) => Promise<Result>;

type Waiting<Item, Result> = {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
};

const BATCH = 128;

/**
 * Group commit: whatever arrives while one transaction is being written goes into the next one together,
 * so one flush to disk serves many. Nobody is answered before that flush.
 *
 * `write` gets the items of one transaction and returns a result for each, in order. On PostgreSQL a
 * transaction holds one hospital's items only, so that on a cluster one dead machine stops no other hospital.
 * When a group fails, each of its items is tried alone: one bad item never takes its neighbours along. `after` is
 * run when a group is on disk, before anybody is answered.
 */
export function groupCommit<Item extends { readonly hospital: string }, Result>(
  db: Db,
  write: Write<Item, Result>,
  after: After<Item> = async () => undefined,
): Lane<Item, Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let running = false;
  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      await gathered(() => waiting.length);
      const batch = waiting.slice(0, BATCH);
      waiting = waiting.slice(BATCH);
      for (const group of isPostgres(db) ? byHospital(batch) : [batch]) await commit(db, write, after, group);
    }
    running = false;
  };
  return (item) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (running) return;
      running = true;
      setImmediate(() => void drain());
    });
}

/**
 * Resolves when a turn of the event loop brought nothing more, or a full batch is there: under load a group of
 * all that are on their way costs hardly more than one of a few; a lone item waits for nobody.
 */
async function gathered(count: () => number): Promise<void> {
  for (let before = 1; count() > before && count() < BATCH; ) {
    before = count();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

type After<Item> = (items: readonly Item[]) => Promise<void>;

type Write<Item, Result> = (trx: Tx, items: readonly Item[]) => Promise<readonly Result[]>;

async function commit<Item, Result>(
  db: Db,
  write: Write<Item, Result>,
  after: After<Item>,
  group: readonly Waiting<Item, Result>[],
): Promise<void> {
  const items = group.map(({ item }) => item);
  try {
    const results = await inTransaction(db, (trx) => write(trx, items));
    await after(items).catch(() => undefined); // what was written stays written
    for (const [index, { resolve }] of group.entries()) resolve(results[index] as Result);
  } catch (error) {
    if (group.length === 1) group[0]?.reject(error);
    else for (const one of group) await commit(db, write, after, [one]);
  }
}

const byHospital = <Item extends { readonly hospital: string }, Result>(
  batch: readonly Waiting<Item, Result>[],
): Waiting<Item, Result>[][] => [...Map.groupBy(batch, ({ item }) => item.hospital).values()];
