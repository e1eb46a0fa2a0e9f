import { Hono } from 'hono';
import type { Text } from '../../surveys/text.ts';
import { outboxPage as listPage, messagePage } from '../../web/outbox.ts';
import { allow } from '../access/principal.ts';
import { describe } from '../describe.ts';
import { hospitalNames } from '../hospitals/names.ts';
import { readableHospital } from '../hospitals/scope.ts';
import { problems } from '../problem.ts';
import { pageFrame } from '../reports/desk.ts';
import { thisMonth } from '../reports/month-param.ts';
import type { Env, Services } from '../services.ts';
import { type OutboxMessage, outboxMessage, outboxPage } from './outbox.ts';

const PAGE = 50;
const MOST = 1000;

const outboxDoc = describe('Messages of the demonstration channel, newest first', {
  query: { limit: 'at most 1000', before: 'epoch milliseconds', hospital: 'of one hospital' },
});

/** The demonstration channel's messages, which only an administrator may read: they hold phones and links. */
export function outboxRoutes(services: Services) {
  const { db, now } = services;

  return new Hono<Env>()
    .get('/api/v1/outbox', outboxDoc, async (c) => {
      allow(c.var.principal, 'administrator');
      const messages = await outboxPage(services, {
        limit: limitParam(c.req.query('limit')),
        before: beforeParam(c.req.query('before')),
        ...filters(c.req.query()),
      });
      return c.json(
        messages.map(({ to, text, link, id, hospital, at, state }) => ({
          to,
          text,
          link,
          invitation: id,
          hospital,
          time: at,
          state,
        })),
      );
    })
    .get('/outbox', async (c) => {
      allow(c.var.principal, 'administrator');
      const messages = await outboxPage(services, {
        limit: PAGE,
        before: beforeParam(c.req.query('before')),
        ...filters(c.req.query()),
      });
      const ids = new Set(messages.map(({ hospital }) => hospital));
      const names = await hospitalNames(db, [...ids]);
      const last = messages.length === PAGE ? messages.at(-1) : undefined;
      const older = last ? `/outbox?before=${Date.parse(last.at)}` : null;
      return c.html(listPage({ ...pageFrame(c), older, messages: messages.map((one) => seen(one, names)) }));
    })
    .get('/outbox/:hospital/:message', async (c) => {
      const hospital = await readableHospital(db, c.var.principal, c.req.param('hospital'), thisMonth(now()));
      if (!hospital) throw problems.notFound('message');
      allow(c.var.principal, 'administrator');
      const message = await outboxMessage(services, hospital.id, c.req.param('message'));
      if (!message) throw problems.notFound('message');
      return c.html(
        messagePage({ ...pageFrame(c), message: seen(message, new Map([[hospital.id, hospital.name]])) }),
      );
    });
}

/** How many messages to show: as many as asked for, up to the most; a page where that is no number of messages. */
function limitParam(text: string | undefined): number {
  const limit = Number(text);
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, MOST) : PAGE;
}

/** A time to page on from, in epoch milliseconds. */
const beforeParam = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;

const filters = ({ hospital }: Record<string, string>) => (hospital === undefined ? {} : { hospital });

const seen = ({ id, ...message }: OutboxMessage, names: ReadonlyMap<string, Text>) => ({
  ...message,
  message: id,
  hospitalName: names.get(message.hospital) ?? { zh: message.hospital, en: message.hospital },
});
