import { createServer } from 'node:http';
import { open, statementNow } from '../../server/db/open.ts';
import type { Database } from '../../server/db/schema.ts';
import { timedId } from '../../server/ids.ts';
import { systemRandom } from '../../server/vault.ts';

// The least a submit can cost that keeps the same rows as ours: the five writes of a finished answer in one
// transaction of the group, and nothing else. No link is looked up, nothing decrypted, checked, scored or counted;
// every answer is a copy of the first one in the database. Path /s/N is the Nth open invitation, the hospitals' in turn.
const [, , url = '', port = '0'] = process.argv;
const db = open(url);
const random = systemRandom();

type Invitation = { readonly hospital: string; readonly id: string; readonly visit: string };
type Waiting = { readonly invitation: Invitation; readonly done: () => void };

const invitations = await openInvitations();
const write = await answerWriter();
const [begin, commit] = [statement('begin'), statement('commit')];
let waiting: Waiting[] = [];

async function openInvitations(): Promise<Invitation[]> {
  const rows = await db
    .selectFrom('invitations')
    .select(['hospital_id as hospital', 'invitation_id as id', 'visit_id as visit'])
    .where('state', '=', 'open')
    .orderBy('invitation_id')
    .execute();
  const hospitals = [...Map.groupBy(rows, ({ hospital }) => hospital).values()];
  return rows.map((row, at) => hospitals[at % hospitals.length]?.[Math.floor(at / hospitals.length)] ?? row);
}

/** Writes what `storeAnswers` in server/answers/write.ts writes, past Kysely. */
async function answerWriter(): Promise<(invitation: Invitation) => void> {
  const sample = await db.selectFrom('answers').selectAll().executeTakeFirstOrThrow();
  const columns = Object.keys(sample);
  const marks = columns.map(() => '?').join(', ');
  const close = statement(
    "update invitations set state = 'answered' where hospital_id = ? and invitation_id = ?",
  );
  const insert = statement(`insert into answers (${columns.join(', ')}) values (${marks})`);
  const queue = statement('insert into tally_queue (hospital_id, answer_id) values (?, ?)');
  const drop = statement('delete from drafts where hospital_id = ? and invitation_id = ?');
  const move = statement(
    "update visits set reason = 'answered', detail = '' where hospital_id = ? and visit_id = ?",
  );
  return ({ hospital, id, visit }) => {
    const answer = timedId(new Date(), random);
    const row: Database['answers'] = {
      ...sample,
      hospital_id: hospital,
      answer_id: answer,
      visit_id: visit,
    };
    close.run(hospital, id);
    insert.run(Object.values(row));
    queue.run(hospital, answer);
    drop.run(hospital, id);
    move.run(hospital, visit);
  };
}

function statement(sql: string): NonNullable<ReturnType<typeof statementNow>> {
  const found = statementNow(db, sql);
  if (!found) throw new RangeError('this server needs SQLite');
  return found;
}

/** Waits for the turn of the event loop that brings nothing more, as our own group commit does, and writes. */
function flush(before: number): void {
  if (waiting.length > before) return void setImmediate(flush, waiting.length);
  const batch = waiting;
  waiting = [];
  begin.run();
  for (const { invitation } of batch) write(invitation);
  commit.run();
  for (const { done } of batch) done();
}

createServer((request, response) => {
  request.resume().on('end', () => {
    const invitation = invitations[Number(request.url?.slice('/s/'.length))];
    if (!invitation) return void response.writeHead(404).end();
    const done = () => response.writeHead(303, { Location: '/thanks' }).end();
    if (waiting.push({ invitation, done }) === 1) setImmediate(flush, 0);
  });
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
