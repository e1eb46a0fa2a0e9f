import { type Context, Hono } from 'hono';
import { type Fault, readShape } from '../../surveys/draft.ts';
import { exportQuestionnaire } from '../../surveys/fhir/export.ts';
import { importQuestionnaire } from '../../surveys/fhir/import.ts';
import type { Note } from '../../surveys/imported.ts';
import type { Instrument } from '../../surveys/instrument.ts';
import { importSurvey } from '../../surveys/surveyjs/import.ts';
import { FHIR_JSON, type Issue, outcome } from '../outcome.ts';
import { problems } from '../problem.ts';
import type { Env, Services } from '../services.ts';
import { administrators, isName, limit, newestAsked, versionAsked } from './asked.ts';
import { fhirInDoc, fhirOutDoc, surveyInDoc, surveyOutDoc } from './described.ts';
import { type Format, readSent, type Taken, takeQuestionnaire } from './import.ts';
import { faulty, planBefore, shownFault } from './life.ts';
import type { Version } from './versions.ts';

/** Questionnaires of others in, as drafts, and ours out: FHIR R4 and plain SurveyJS. */
export function exchangeRoutes(services: Services) {
  const { db, origin } = services;

  return new Hono<Env>()
    .post('/fhir/Questionnaire', fhirInDoc, administrators, limit, async (c) => {
      const imported = readSent(await c.req.text(), FHIR);
      const taken = await takeQuestionnaire(services, imported, c.req.query('id'));
      const place = `${origin}/fhir/Questionnaire/${taken.id.replaceAll('_', '-')}?version=${taken.version}`;
      return c.json(outcome(...issuesOf(taken)), 201, { 'Content-Type': FHIR_JSON, Location: place });
    })
    .get('/fhir/Questionnaire/:id', fhirOutDoc, administrators, async (c) => {
      // FHIR has no underscore in ids, and we have no hyphen.
      const version = await newestAsked(
        services,
        c.req.param('id').replaceAll('-', '_'),
        c.req.query('version'),
      );
      const status = version.state === 'published' ? 'active' : version.state;
      const questionnaire = exportQuestionnaire(instrumentOf(version), { base: origin, status });
      return c.json(questionnaire, 200, { 'Content-Type': FHIR_JSON });
    })
    .post('/api/v1/instruments/:id/surveyjs', surveyInDoc, administrators, limit, async (c) => {
      const id = instrumentAsked(c);
      const asked = (await planBefore(db, id))?.instrument.population ?? 'outpatient';
      const surveyjs: Format = { root: '', read: (json) => importSurvey(json, id, asked) };
      const taken = await takeQuestionnaire(services, readSent(await c.req.text(), surveyjs));
      const { version, fault, notes } = taken;
      const Location = `${origin}/api/v1/instruments/${id}/versions/${version}`;
      return c.json(
        { id, version, state: 'draft', fault: fault && shownFault(fault), notes: notes.map(shownNote) },
        201,
        { Location },
      );
    })
    .get('/api/v1/instruments/:id/versions/:version/surveyjs', surveyOutDoc, administrators, async (c) =>
      c.json(instrumentOf(await versionAsked(services, c)).survey),
    );
}

const FHIR: Format = { root: 'Questionnaire', read: importQuestionnaire };

const shownNote = ({ path, reason }: Note) => ({ path, reason: reason.en });

function instrumentAsked(c: Context): string {
  const id = c.req.param('id') ?? '';
  if (!isName(id)) throw problems.notFound(`instrument as '${id}'`);
  return id;
}

/** What a version holds. Throws the problem `instrument` for a draft that cannot even be read as one. */
export function instrumentOf({ id, version, text }: Version): Instrument {
  const { made, fault } = readShape(text, { id, version });
  if (fault) throw faulty(fault);
  return made;
}

/** What is said of an import: where it is kept, all that did not come along, and what is still to be done. */
function issuesOf({ id, version, notes, fault }: Taken): Issue[] {
  return [
    {
      severity: 'information',
      code: 'informational',
      diagnostics: `Kept as the draft '${id}', version ${version}.`,
    },
    ...notes.map(
      ({ path, reason }): Issue => ({
        severity: 'warning',
        code: 'not-supported',
        diagnostics: `${path}: ${reason.en}`,
        expression: [path],
      }),
    ),
    ...(fault ? [unfit(fault)] : []),
  ];
}

const unfit = ({ path, said }: Fault): Issue => ({
  severity: 'information',
  code: 'incomplete',
  diagnostics: `The draft cannot be published yet. ${path}: ${said.en}`,
});
