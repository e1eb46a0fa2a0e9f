import { type Context, Hono } from 'hono';
import { monthOfNumber } from '../../analytics/month.ts';
import { hospitalOfToken } from '../../surveys/token.ts';
import { memberPage, privateLinkPage, waveNotice } from '../../web/waves/page.ts';
import { formLimit } from '../answers/form.ts';
import { departmentNames } from '../hospitals/departments.ts';
import { hospitalNames } from '../hospitals/names.ts';
import { hashOf } from '../invitations/token.ts';
import { localeOf, otherLocaleHref } from '../locale.ts';
import { allowScripts, scripts, servedSources } from '../scripts.ts';
import type { Services } from '../services.ts';
import { parseBody } from '../valid.ts';
import { blindedToken, described, signedToken } from './described.ts';
import { redeemToken } from './redeem.ts';
import { serveMember } from './serve.ts';
import { isOver, NOT_SERVED, unitOfMember, type WaveUnit } from './wave.ts';

/**
 * The way of a member of staff to an anonymous survey. Opening either page reads only; taking a signature and
 * redeeming a token are two requests with nothing in common, which may come days and networks apart.
 */
export function waveRoutes(services: Services) {
  const { db, now } = services;
  const script = scripts().get('wave');
  if (!script) throw new Error('web/scripts/wave.ts is missing');
  const frameOf = (c: Context) => {
    const locale = localeOf(c);
    return { locale, otherLocaleHref: otherLocaleHref(c, locale), script: script.path };
  };
  const scripted = (c: Context) => {
    allowScripts(c, servedSources(c, services.origin, script));
    return frameOf(c);
  };

  return new Hono()
    .get('/w', described.privateLink, (c) => c.html(privateLinkPage(scripted(c))))
    .post('/w', described.redeem, formLimit, async (c) => {
      const redemption = parseBody(signedToken, await c.req.text());
      await redeemToken(services, redemption);
      return c.json({ link: `${services.origin}/s/${redemption.token}` }, 201);
    })
    .get('/w/:token', described.member, async (c) => {
      const link = c.req.param('token');
      const unit = await unitOfMember(db, hospitalOfToken(link) ?? '', hashOf(link));
      if (!unit) return c.html(waveNotice(frameOf(c), 'unknown'), 404);
      if (isOver(unit, now())) return c.html(waveNotice(frameOf(c), 'over'), 410);
      return c.html(memberPage({ ...scripted(c), ...(await shown(services, unit)) }));
    })
    .post('/w/:token', described.sign, formLimit, async (c) => {
      const { blinded } = parseBody(blindedToken, await c.req.text());
      const signature = await serveMember(services, c.req.param('token'), blinded);
      return c.json({ signature: Buffer.from(signature).toString('base64url') });
    });
}

async function shown({ db }: Services, unit: WaveUnit & { served: string }) {
  const { hospital: id, department, departments, members, publicKey } = unit;
  const unnamed = { zh: id, en: id };
  const names = await departmentNames(db, id);
  // A wave that was opened before these were kept has its department, or '' for several.
  const alone = department === '' ? [] : [department];
  const standing = departments === null ? alone : (JSON.parse(departments) as string[]);
  return {
    hospital: { id, name: (await hospitalNames(db, [id])).get(id) ?? unnamed },
    month: monthOfNumber(unit.month),
    unit: { departments: standing.map((one) => names.get(one) ?? null), members, publicKey },
    served: unit.served !== NOT_SERVED,
  };
}
