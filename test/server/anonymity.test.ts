import { beforeAll, expect, it } from 'vitest';
import { timedId } from '../../server/ids.ts';
import { hashOf } from '../../server/invitations/token.ts';
import { leaking, writeAgain } from '../support/anonymity/break.ts';
import { type Hand, takeInHand } from '../support/anonymity/hand.ts';
import { attack, chance, type Score } from '../support/anonymity/matcher.ts';
import { MEMBERS, type Played, playRound } from '../support/anonymity/round.ts';
import { onEachDatabase } from '../support/databases.ts';
import { createInstallation, type TestInstallation } from '../support/installation.ts';

const ROUNDS = 6;
const IDLE = 2;
const FEW = 3; // so few that their rows fill no page of SQLite, which would then put them in order
const MOST_HITS = chance(ROUNDS);
const MOST_ORDER = 5.5; // standard deviations

const suspicious = (scores: readonly Score[]): Score[] =>
  scores.filter(({ hits, order }) => hits > MOST_HITS || Math.abs(order) > MOST_ORDER);

/** From the roster and the members' rows to the tokens, whoever redeemed them, wherever, whenever. */
const membersToTokens = (hands: readonly Hand[]) =>
  attack(hands.map(({ members, between }) => ({ left: members, right: between })));

/** From a token, its seat, and everything the network could tell of whoever used it, to the answer. */
const tokensToAnswers = (hands: readonly Hand[]) =>
  attack(hands.map(({ between, answers }) => ({ left: between, right: answers })));

/** From when each survey was opened, saved and sent to its rows, which must not know. */
const momentsToSeats = (hands: readonly Hand[]) =>
  attack(hands.map(({ moments, seats }) => ({ left: moments, right: seats })));

onEachDatabase('whoever has the whole database, the logs and all times in hand', (db, engine, url) => {
  let here: TestInstallation;
  const played: Played[] = [];
  const hands: Hand[] = [];
  const inHand = async (rounds: readonly Played[]) => {
    const taken: Hand[] = [];
    for (const round of rounds) taken.push(await takeInHand(db(), url(), round));
    return taken;
  };

  beforeAll(async () => {
    here = await createInstallation(db());
    for (let round = 0; round < ROUNDS; round++) played.push(await playRound(here, db(), { idle: IDLE }));
    hands.push(...(await inHand(played)));
  }, 300_000);

  it('matches members to tokens no better than chance', () => {
    const scores = membersToTokens(hands);
    expect(scores.length).toBeGreaterThan(300);
    expect(suspicious(scores)).toEqual([]);
  });

  it('matches tokens to answers no better than chance', () => {
    const scores = tokensToAnswers(hands);
    expect(scores.length).toBeGreaterThan(300);
    expect(suspicious(scores)).toEqual([]);
  });

  it('cannot tell the order in which surveys were opened and sent', () => {
    const scores = momentsToSeats(hands);
    expect(scores.length).toBeGreaterThan(300);
    expect(suspicious(scores)).toEqual([]);
  });

  it('cannot tell the order in which unfinished surveys were opened and saved', async () => {
    const halfway: Played[] = [];
    for (let round = 0; round < ROUNDS; round++) halfway.push(await playRound(here, db(), { halfway: true }));
    const scores = momentsToSeats(await inHand(halfway));
    expect(scores.length).toBeGreaterThan(300);
    expect(suspicious(scores)).toEqual([]);
  }, 120_000);

  it('finds nothing in the log', () => {
    expect(here.logged).toEqual([]);
  });

  // From here on one promise after another is broken, to see that the matcher would have seen it.

  it('would see a time beside an answer, even one that is ten seconds off', () => {
    const broken = leaking(hands, ({ order }) => {
      const off = (Math.random() - 0.5) * 20_000;
      return { order: { 'answers.received_at': Number(order['answered']) + off } };
    });
    expect(suspicious(tokensToAnswers(broken))[0]?.hits).toBeGreaterThan(MOST_HITS);
  });

  it('would see ids that grow with time', () => {
    const { random } = here.services.vault;
    const broken = leaking(hands, ({ order }) => ({
      order: { 'answers.answer_id': timedId(new Date(Number(order['answered'])), random) },
    }));
    const seen = suspicious(tokensToAnswers(broken)).map(({ strategy }) => strategy);
    expect(seen).toContain('answered in the order of answers.answer_id');
    expect(seen).toContain('nearest in time to answered');
  });

  it.each([
    ['in part', (text: string) => `seat ${text.slice(3, 15)}`],
    ['as a hash', (text: string) => hashOf(text)],
  ])('would see a value that stands on both sides, %s', (_how, made) => {
    const broken = leaking(hands, ({ texts }) => ({ texts: [made(texts[0] ?? '')] }));
    const joined = tokensToAnswers(broken).find(({ strategy }) => strategy === 'equal values');
    expect(joined?.hits).toBe(ROUNDS * MEMBERS);
  });

  it.each(['held_answers', 'answers'] as const)(
    'would see the order of %s each written alone',
    async (table) => {
      const order = played.slice(0, FEW).flatMap(({ answered }) => answered);
      const answers = await db().selectFrom('answers').select(['answer_id', 'content']).execute();
      const turns = new Map(
        answers.map((answer) => [
          answer.answer_id,
          order.findIndex((secret) => answer.content.includes(secret)),
        ]),
      );
      await writeAgain(db(), table, (row: { answer_id: string }) => turns.get(row.answer_id) ?? -1);
      expect(await placesSeen(table, tokensToAnswers)).not.toEqual([]);
    },
  );

  /** The ways of a few rounds, round after round, as they came to something. */
  const inOrderOf = (what: string) =>
    played
      .slice(0, FEW)
      .flatMap(({ ways }) => ways.toSorted((a, b) => (a.times[what] ?? 0) - (b.times[what] ?? 0)));

  it('would see the order of members who were each marked alone', async () => {
    const turns = inOrderOf('served').map(({ link }) => hashOf(link.slice(-16)));
    await writeAgain(db(), 'wave_members', (row: { link_hash: string }) => turns.indexOf(row.link_hash));
    expect(await placesSeen('wave_members', membersToTokens)).not.toEqual([]);
  });

  it('would see the order of surveys that were each opened alone', async () => {
    const turns = inOrderOf('redeemed').map(({ survey }) => hashOf(survey.slice(-16)));
    await db().deleteFrom('drafts').execute(); // of other rounds, which refer to rows that go
    await writeAgain(db(), 'invitations', (row: { token_hash: string }) => turns.indexOf(row.token_hash));
    expect(await placesSeen('invitations', momentsToSeats)).not.toEqual([]);
  });

  /** The strategies that now succeed by the place or the time at which a table's rows were written. */
  async function placesSeen(table: string, matched: typeof tokensToAnswers): Promise<string[]> {
    const where = engine === 'SQLite' ? `in ${table}` : 'written';
    const seen = suspicious(matched(await inHand(played.slice(0, FEW)))).map(({ strategy }) => strategy);
    return seen.filter((strategy) => new RegExp(`\\b${table}[ .]${where}`).test(strategy));
  }
});
