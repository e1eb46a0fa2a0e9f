import { Hono } from 'hono';
import { privacyPage } from '../../web/survey/consent.ts';
import { describe } from '../describe.ts';
import { localeOf, otherLocaleHref } from '../locale.ts';
import { problems } from '../problem.ts';
import type { Services } from '../services.ts';
import { createClosedPage } from './closed.ts';
import { linkRoutes } from './link-routes.ts';
import { createNotices, publishedNotice } from './notices.ts';
import { requestRoutes } from './request-routes.ts';

/**
 * What people are told about their data: the notices in use, and any that was ever shown, by its hash; and what
 * they may do with their own under their link.
 */
export function privacyRoutes(services: Services) {
  const { db, privacy } = services;
  const closedPage = createClosedPage(services);
  const notices = createNotices(privacy);
  return new Hono()
    .route('/', linkRoutes(services, closedPage))
    .route('/', requestRoutes(services, closedPage))
    .get('/privacy', describe('The privacy notice in full, as HTML', { open: true }), (c) => {
      const locale = localeOf(c);
      const shown = notices.all.map(({ notice }) => notice).filter((notice) => notice.locale === locale);
      const otherHref = otherLocaleHref(c, locale);
      return c.html(privacyPage({ locale, otherLocaleHref: otherHref, notices: shown, older: false }));
    })
    .get('/privacy/:hash', describe('One notice, as it was agreed to', { open: true }), async (c) => {
      const hash = c.req.param('hash');
      const current = notices.byHash(hash);
      const notice = current ?? (await publishedNotice(db, hash));
      if (!notice) throw problems.notFound('notice');
      const { locale } = notice;
      const view = { locale, otherLocaleHref: `/privacy?lang=${locale === 'zh' ? 'en' : 'zh'}` };
      return c.html(privacyPage({ ...view, notices: [notice], older: current === undefined }));
    });
}
