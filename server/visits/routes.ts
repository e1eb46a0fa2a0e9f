import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { allow } from '../access/principal.ts';
import { FHIR_JSON, outcome } from '../outcome.ts';
import { problems } from '../problem.ts';
import type { Env, Services } from '../services.ts';
import { resourcesOf, takeResources } from './bundle.ts';
import { csvRows } from './csv.ts';
import { bundleDoc, csvDoc, visitsDoc } from './described.ts';
import { type IntakeReport, openIntake, takeStream } from './intake.ts';
import { jsonRows, tryJson } from './json.ts';
import type { Refusal } from './row.ts';

const LARGEST = 64 * 1024 * 1024;
const MANY = 207;

/** Visits in, in the three forms other systems write. Good rows are kept whatever the others are. */
export function visitRoutes(services: Services) {
  const limit = bodyLimit({
    maxSize: LARGEST,
    onError: () => Promise.reject(problems.tooLarge('64 MB', 'send it in parts, or use npm run import')),
  });
  const mayBring = (c: Context<Env>) => allow(c.var.principal, 'administrator', 'intake');
  const done = (report: IntakeReport) => services.log('visits_taken', { ...report, refusals: undefined });

  return new Hono<Env>()
    .post('/api/v1/visits', visitsDoc, limit, async (c) => {
      mayBring(c);
      const intake = await openIntake(services, c.var.principal);
      await takeStream(intake, jsonRows(await c.req.text()));
      done(intake.report);
      return c.json(intake.report, statusOf(intake.report));
    })
    .post('/api/v1/visits.csv', csvDoc, limit, async (c) => {
      mayBring(c);
      const intake = await openIntake(services, c.var.principal);
      await takeStream(intake, csvRows(new Uint8Array(await c.req.arrayBuffer())));
      done(intake.report);
      return c.json(intake.report, statusOf(intake.report));
    })
    .post('/fhir', bundleDoc, limit, async (c) => {
      mayBring(c);
      const bundle = tryJson(await c.req.text());
      const resources = resourcesOf(bundle);
      const report = await takeResources(services, c.var.principal, resources);
      done(report);
      return c.json(bundleReply(resources.length, report), 200, {
        'Content-Type': FHIR_JSON,
      });
    });
}

/** 200 when all was taken, 207 when some rows were refused. */
const statusOf = ({ refused }: IntakeReport) => (refused === 0 ? 200 : MANY);

/**
 * The report as a FHIR batch answers: one entry for each that came, in order, and one more, an OperationOutcome
 * that holds the counts.
 */
function bundleReply(entries: number, report: IntakeReport) {
  const refusals = new Map(report.refusals.map((refusal) => [refusal.line, refusal]));
  const counts = JSON.stringify({ ...report, refusals: undefined });
  return {
    resourceType: 'Bundle',
    type: 'batch-response',
    entry: [
      ...Array.from({ length: entries }, (_, index) => entryReply(refusals.get(index + 1))),
      {
        response: { status: '200 OK' },
        resource: outcome({ severity: 'information', code: 'informational', diagnostics: counts }),
      },
    ],
  };
}

const entryReply = (refusal: Refusal | undefined) =>
  refusal
    ? {
        response: {
          status: '422 Unprocessable Entity',
          outcome: outcome({
            severity: 'error',
            code: 'invalid',
            diagnostics: `${refusal.field}: ${refusal.reason}`,
          }),
        },
      }
    : { response: { status: '200 OK' } };
