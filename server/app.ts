import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { openAPIRouteHandler } from 'hono-openapi';
import { problemPage } from '../web/problem-page.ts';
import { deskCss } from '../web/styles/desk.ts';
import { surveyCss } from '../web/styles/survey.ts';
import { failedPage } from '../web/survey/notice.ts';
import { isForProgram, isSecure, sameSite, signedIn } from './access/middleware.ts';
import { accessRoutes } from './access/routes.ts';
import { astray } from './answers/astray.ts';
import { noticeView } from './answers/opened.ts';
import { surveyRoutes } from './answers/routes.ts';
import { compress } from './compress.ts';
import { documentation } from './describe.ts';
import { health } from './health.ts';
import { hospitalRoutes } from './hospitals/routes.ts';
import { unitRoutes } from './hospitals/unit-routes.ts';
import { instrumentEditor } from './instruments/editor-routes.ts';
import { exchangeRoutes } from './instruments/exchange-routes.ts';
import { instrumentList } from './instruments/list-routes.ts';
import { previewRoutes } from './instruments/preview-routes.ts';
import { publishPages } from './instruments/publish-pages.ts';
import { instrumentRoutes } from './instruments/routes.ts';
import { outboxRoutes } from './invitations/routes.ts';
import { localeOf, otherLocaleHref } from './locale.ts';
import { FHIR_JSON, outcomeOf } from './outcome.ts';
import { privacyRoutes } from './privacy/routes.ts';
import { Problem, problems } from './problem.ts';
import { remoteOf } from './remote.ts';
import { reportApi } from './reports/api-routes.ts';
import { deskUser } from './reports/desk.ts';
import { createIntegrity } from './reports/integrity.ts';
import { reportPages } from './reports/page-routes.ts';
import { qualityApi } from './reports/quality-routes.ts';
import { scriptPolicy, scriptRoutes } from './scripts.ts';
import type { Env, Services } from './services.ts';
import { visitRoutes } from './visits/routes.ts';
import { waveApi } from './waves/api-routes.ts';
import { waveRoutes } from './waves/routes.ts';

const hashSource = (css: string) => `'sha256-${createHash('sha256').update(css).digest('base64')}'` as const;

/** The whole application as one value: give it its services, send it Requests. */
export function createApp(services: Services) {
  const app = new Hono<Env>();
  const integrities = createIntegrity(services);
  return app
    .use(compress())
    .use(protectedHeaders(services.origin))
    .use(async (c, next) => {
      // Nothing of ours is called so, and PostgreSQL cannot even be asked for it.
      if (c.req.url.includes('%00')) throw problems.notFound('page');
      c.set('remote', remoteOf(c, services.network.proxies));
      await next();
    })
    .get('/openapi.json', openAPIRouteHandler(app, { documentation, excludeStaticFile: false }))
    .route('/', health(services))
    .route('/', scriptRoutes())
    .route('/', surveyRoutes(services))
    .route('/', privacyRoutes(services))
    .route('/', waveRoutes(services))
    .route('/', astray())
    .use(sameSite(services.origin))
    .route('/', accessRoutes(services))
    .use(signedIn(services))
    .route('/', reportPages(services, integrities))
    .route('/', reportApi(services, integrities))
    .route('/', qualityApi(services, integrities))
    .route('/', hospitalRoutes(services))
    .route('/', unitRoutes(services))
    .route('/', visitRoutes(services))
    .route('/', outboxRoutes(services))
    .route('/', instrumentRoutes(services))
    .route('/', exchangeRoutes(services))
    .route('/', instrumentList(services))
    .route('/', instrumentEditor(services))
    .route('/', publishPages(services))
    .route('/', previewRoutes(services))
    .route('/', waveApi(services))
    .notFound((c) => replyProblem(c, problems.notFound('page')))
    .onError((error, c) => {
      const problem = problemOf(error);
      if (problem.status >= 500)
        services.log('failed', { method: c.req.method, route: c.req.routePath }, error);
      return replyProblem(c, problem);
    });
}

/** Nothing is run or loaded that a route did not allow, framed by anybody, kept by caches, or told to other sites. */
function protectedHeaders(origin: string) {
  const headers = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: [hashSource(surveyCss), hashSource(deskCss)],
      imgSrc: ['data:'],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: isSecure(origin),
    xFrameOptions: 'DENY',
  });
  return async (c: Context, next: () => Promise<void>) => {
    await headers(c, next);
    const more = scriptPolicy(c);
    if (more !== '') {
      const policy = c.res.headers.get('Content-Security-Policy') ?? '';
      c.res.headers.set('Content-Security-Policy', policy + more);
    }
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  };
}

function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status < 500) return problems.unreadable(error.message);
  return problems.internal();
}

function replyProblem(c: Context<Env>, problem: Problem) {
  if (c.req.path.startsWith('/fhir/')) {
    return c.body(JSON.stringify(outcomeOf(problem)), problem.status, { 'Content-Type': FHIR_JSON });
  }
  const asksForPage = c.req.header('Accept')?.includes('text/html') ?? false;
  if (isForProgram(c) || !asksForPage) {
    return c.body(JSON.stringify(problem), problem.status, { 'Content-Type': 'application/problem+json' });
  }
  const locale = localeOf(c);
  if (/^\/[sw]\//.test(c.req.path)) {
    return c.html(failedPage(noticeView(c)), problem.status);
  }
  const { principal } = c.var as Partial<Env['Variables']>;
  const user = principal && principal.role !== 'intake' ? deskUser(principal) : null;
  const page = problemPage({
    locale,
    user,
    status: pageStatus(problem.status),
    otherLocaleHref: otherLocaleHref(c, locale),
  });
  return c.html(page, problem.status);
}

const pageStatus = (status: number): 400 | 403 | 404 | 500 =>
  status === 403 || status === 404 ? status : status >= 500 ? 500 : 400;
