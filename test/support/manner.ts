import { answerVisits } from './district.ts';
import type { TestInstallation } from './installation.ts';
import { answerSurvey, type Choose, chooseLast, type Send } from './patient.ts';

/** How somebody answers: how long each page takes (nothing unless said), from which address, with what comment. */
export type Manner = {
  readonly secondsAPage?: number;
  readonly from?: string;
  readonly comment?: string;
  readonly choose?: Choose;
};

const START = Date.parse('2026-10-20T02:00:00Z');

/** People who answer in their own manner, under a clock that stands still but for the time they take. */
export function people(here: TestInstallation) {
  let clock = START;
  here.setNow(new Date(clock).toISOString());
  const pass = (seconds: number) => {
    clock += seconds * 1000;
    here.setNow(new Date(clock).toISOString());
  };
  const answer = async (link: string, manner: Manner = {}): Promise<void> => {
    const { secondsAPage = 0, from, comment, choose = chooseLast } = manner;
    const send: Send = (url, init) => {
      if (init?.method === 'POST') pass(secondsAPage);
      const headers = { ...init?.headers, ...(from === undefined ? {} : { 'X-Forwarded-For': from }) };
      return here.app.request(url, { ...init, headers });
    };
    await answerSurvey(send, link, choose, comment);
  };
  return {
    pass,
    answer,
    /** Brings a visit for each manner and answers about it; returns the links. */
    come: async (hospital: string, manners: readonly Manner[]): Promise<string[]> => {
      const links = await answerVisits(
        here,
        hospital,
        manners.map(() => null),
      );
      for (const [at, manner] of manners.entries()) await answer(links[at] ?? '', manner);
      return links;
    },
  };
}
