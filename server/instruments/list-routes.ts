import { type Context, Hono } from 'hono';
import { blankInstrument } from '../../surveys/blank-instrument.ts';
import { importQuestionnaire } from '../../surveys/fhir/import.ts';
import type { Imported } from '../../surveys/imported.ts';
import type { Population } from '../../surveys/instrument.ts';
import type { Programme } from '../../surveys/programme.ts';
import { importSurvey } from '../../surveys/surveyjs/import.ts';
import { versionHref } from '../../web/instruments/address.ts';
import type { Begun } from '../../web/instruments/beginning.ts';
import { importedPage } from '../../web/instruments/imported.ts';
import { instrumentsPage } from '../../web/instruments/list.ts';
import { readForm } from '../answers/form.ts';
import { programmes } from '../invitations/programmes.ts';
import { Problem } from '../problem.ts';
import { pageFrame } from '../reports/desk.ts';
import type { Env, Services } from '../services.ts';
import { administrators, isName, LARGEST, largeFormLimit } from './asked.ts';
import { type Format, readImport, takeQuestionnaire } from './import.ts';
import { addDraft, planBefore } from './life.ts';
import { allVersions, instant, titleOf, type Version } from './versions.ts';

const WRONG = 422;

/** The list of questionnaires, and new ones from nothing or from elsewhere, for administrators. */
export function instrumentList(services: Services) {
  return new Hono<Env>()
    .get('/instruments', administrators, async (c) => c.html(await listPage(services, c, null)))
    .post('/instruments', administrators, largeFormLimit, async (c) => {
      const fields = fieldsOf(await c.req.text());
      const problem = problemOf(fields);
      if (problem) return c.html(await listPage(services, c, { ...fields, problem }), WRONG);
      if (fields.from === 'blank') {
        const blank = blankInstrument(fields.id, fields.population ?? 'outpatient');
        const { id, version } = await addDraft(services, blank);
        return c.redirect(versionHref(id, version), 303);
      }
      const taken = await taking(services, fields);
      if (typeof taken === 'string' || 'said' in taken)
        return c.html(await listPage(services, c, { ...fields, problem: taken }), WRONG);
      return c.html(importedPage({ ...pageFrame(c), ...taken, isScored: fields.from === 'fhir' }), 201);
    });
}

/** `population` is undefined where the questionnaire itself is to say whom it asks. */
type Fields = Omit<Begun, 'problem'> & { readonly population: Population | undefined };

const POPULATIONS: readonly Population[] = ['outpatient', 'inpatient', 'staff'];

function fieldsOf(body: string): Fields {
  const form = readForm(body);
  const field = (name: string): string => form.get(name)?.[0]?.trim() ?? '';
  const from = field('from');
  return {
    from: from === 'fhir' || from === 'surveyjs' ? from : 'blank',
    id: field('id'),
    population: POPULATIONS.find((one) => one === field('population')),
    text: field('text'),
  };
}

function problemOf({ from, id, text }: Fields): 'name' | 'noName' | 'tooLarge' | null {
  if (id === '' && from === 'surveyjs') return 'noName';
  if (!isName(id) && !(id === '' && from === 'fhir')) return 'name';
  return Buffer.byteLength(text) > LARGEST ? 'tooLarge' : null;
}

/** Takes a questionnaire of somebody else's in, or says what is wrong with it and where. */
async function taking(services: Services, { from, id, population, text }: Fields) {
  const asked = population ?? (await planBefore(services.db, id))?.instrument.population ?? 'outpatient';
  const format: Format =
    from === 'fhir'
      ? { root: 'Questionnaire', read: (json) => askedOf(population, importQuestionnaire(json)) }
      : { root: '', read: (json) => importSurvey(json, id, asked) };
  const { imported, fault } = readImport(text, format);
  if (fault) return fault;
  try {
    return await takeQuestionnaire(services, imported, id === '' ? undefined : id);
  } catch (error) {
    if (error instanceof Problem && error.code === 'too_large') return 'tooLargeDraft';
    throw error;
  }
}

/** Whoever is chosen is asked, whatever the questionnaire says. */
const askedOf = (population: Population | undefined, imported: Imported): Imported =>
  population === undefined ? imported : { ...imported, instrument: { ...imported.instrument, population } };

async function listPage(services: Services, c: Context<Env>, begun: Begun | null) {
  const frame = pageFrame(c);
  const versions = await allVersions(services.db);
  const asking = await programmes(services.db);
  const byId = Map.groupBy(versions.toReversed(), ({ id }) => id);
  const instruments = [...byId].reverse().map(([id, its]) => ({
    id,
    title: titleOf(its[0] ?? { id, text: '{}' }, frame.locale),
    versions: its.map((version) => listed(version, asking)),
  }));
  return instrumentsPage({ ...frame, instruments, begun });
}

function listed({ id, version, state, hash, publishedAt, retiredAt }: Version, asking: readonly Programme[]) {
  const askedBy = asking
    .filter((one) => one.instrument === id && one.version === version && retiredAt === null)
    .map(({ name }) => name);
  return {
    version,
    state,
    hash,
    publishedAt: instant(publishedAt),
    retiredAt: instant(retiredAt),
    askedBy,
  };
}
