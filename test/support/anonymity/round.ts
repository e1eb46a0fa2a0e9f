import { forgetWritten } from '../../../server/db/forget.ts';
import type { Db } from '../../../server/db/open.ts';
import { countAnswers } from '../../../server/tallies/count.ts';
import type { TestInstallation } from '../installation.ts';
import { answerSurvey, chooseLast, fillIn, postForm, type Send } from '../patient.ts';
import { hospitalWith, openWave, roster, surveyLink, takeRight } from '../staff-wave.ts';

export const MEMBERS = 10;
const MINUTE_MS = 60_000;

/** One member's way, with everything the network could tell of it. `secret` marks the answer, and is the truth. */
export type Way = {
  readonly number: string;
  readonly link: string;
  readonly secret: string;
  readonly survey: string;
  readonly times: Readonly<Record<string, number>>;
};

/** A round that was played: everybody's way, in the order of the roster, and the secrets in the order of answering. */
export type Played = {
  readonly hospital: string;
  readonly ways: readonly Way[];
  readonly answered: readonly string[];
};

type Walker = { number: string; link: string; secret: string; survey: string; times: Record<string, number> };
type World = {
  readonly send: Send;
  readonly now: () => number;
  readonly db: Db;
  readonly answered: string[];
};
type Step = (world: World) => Promise<void>;

/**
 * Has a unit's members take their rights in a random order and answer at random later moments, one at a time,
 * with the clock going on between. Answers are counted as they may be, and the database's own job has run. With
 * `idle` members who never come, they may not be counted yet. What is left `halfway` has pages saved, none sent.
 */
export async function playRound(
  here: TestInstallation,
  db: Db,
  { idle = 0, halfway = false } = {},
): Promise<Played> {
  const hospital = await hospitalWith(here, ['N1']);
  const wave = await openWave(here, hospital, roster('N1', MEMBERS + idle));
  const coming = wave.members.slice(0, MEMBERS);
  const ways = coming.map((member): Walker => ({ ...member, secret: secret(), survey: '', times: {} }));
  let clock = Date.parse('2026-10-20T02:00:00Z');
  const send: Send = (path, init) => {
    clock += Math.ceil(Math.random() * MINUTE_MS);
    here.setNow(new Date(clock).toISOString());
    return here.app.request(path, init);
  };
  const world: World = { send, now: () => clock, db, answered: [] };
  // The second page is saved when nobody comes in any more, so that no other change hides their order.
  const phases = halfway ? [[take, save('first')], [save('second')]] : [[take, answer]];
  for (const steps of phases) for (const step of inRandomOrder(ways, steps)) await step(world);
  await forgetWritten(db);
  return { hospital, ways, answered: world.answered };
}

const secret = (): string =>
  Array.from({ length: 6 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('');

/** Everybody's steps at random moments, one after another. */
function inRandomOrder(ways: readonly Walker[], steps: readonly ((way: Walker) => Step)[]): Step[] {
  const moments = ways.flatMap((way) => {
    let at = 0;
    return steps.map((step) => {
      at += Math.random() * (1 - at);
      return { at, step: step(way) };
    });
  });
  return moments.sort((a, b) => a.at - b.at).map(({ step }) => step);
}

const take =
  (way: Walker): Step =>
  async ({ send, now }) => {
    const start = performance.now();
    const right = await takeRight(send, way.link);
    Object.assign(way.times, { served: now(), 'serving took': performance.now() - start });
    way.survey = await surveyLink(send, right);
    way.times['redeemed'] = now();
  };

const answer =
  (way: Walker): Step =>
  async ({ send, now, db, answered }) => {
    const start = performance.now();
    await answerSurvey(writing(send, way.secret), way.survey, chooseLast);
    Object.assign(way.times, { answered: now(), 'answering took': performance.now() - start });
    answered.push(way.secret);
    await countAnswers(db);
  };

/** Sends the page that the survey stands at; the secret stays outside. */
const save =
  (page: string) =>
  (way: Walker): Step =>
  async ({ send, now }) => {
    const shown = await (await send(way.survey)).text();
    await postForm(send, way.survey, fillIn(shown, chooseLast));
    way.times[`saved ${page}`] = now();
  };

const COMMENT = new URLSearchParams([['', '很好，谢谢。']]).toString().slice(1);

/** Puts the secret where the comment goes. */
const writing =
  (send: Send, secret: string): Send =>
  (url, init) =>
    send(url, init?.body ? { ...init, body: String(init.body).replaceAll(COMMENT, secret) } : init);
