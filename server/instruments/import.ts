import type { Fault } from '../../surveys/draft.ts';
import { FhirError } from '../../surveys/fhir/resource.ts';
import type { Imported, Note } from '../../surveys/imported.ts';
import type { Instrument } from '../../surveys/instrument.ts';
import { InstrumentError } from '../../surveys/instrument-error.ts';
import { JsonError, readJson, spotsIn } from '../../surveys/json-place.ts';
import type { Plan } from '../../surveys/plan.ts';
import { successorOf } from '../../surveys/successor.ts';
import { problems } from '../problem.ts';
import type { Services } from '../services.ts';
import { isName } from './asked.ts';
import { addDraft, faulty, type Kept } from './life.ts';

/**
 * A draft made of somebody else's questionnaire, and what of that did not come along; `hasMap` is false where it
 * follows a published version and yet continues nothing of it.
 */
export type Taken = Kept & { readonly notes: readonly Note[]; readonly hasMap: boolean };

/**
 * Keeps somebody else's questionnaire as a new draft. `id` is what it is to be called, where that is said.
 * Throws: the problem `invalid` for a name that is none.
 */
export async function takeQuestionnaire(
  services: Services,
  { instrument, notes }: Imported,
  id?: string,
): Promise<Taken> {
  if (id !== undefined && !isName(id)) {
    throw problems.invalid([{ path: 'id', message: 'is not a name: a-z, 0-9 and _, a letter first' }]);
  }
  const named = id === undefined ? instrument : { ...instrument, id };
  let made: Instrument = named;
  let follows = false;
  const kept = await addDraft(services, named, (one, before) => {
    follows = before !== null;
    made = goingOn(one, before);
    return made;
  });
  const all = made === named ? notes : [...notes, remapped(named, made)];
  services.log('imported', { instrument: kept.id, version: kept.version, notes: all.length });
  return { ...kept, notes: all, hasMap: !follows || made.map !== undefined };
}

/** An import whose map continues another version than the newest continues that one instead, as a copy does. */
const goingOn = (one: Instrument, before: Plan | null): Instrument =>
  one.map === undefined || one.map?.version === before?.instrument.version ? one : successorOf(one, before);

/** What is said of that; a map comes along in FHIR only, in our extension. */
const remapped = ({ map: was }: Instrument, { map: is }: Instrument): Note => ({
  path: 'Questionnaire.extension',
  reason: is
    ? {
        zh: `对照表（map）原来接续版本${was?.version ?? '—'}，现在改为接续已发布的版本${is.version}`,
        en: `its item map continued version ${was?.version ?? '—'}; now it continues version ${is.version}, which is published`,
      }
    : {
        zh: '对照表（map）接续的版本在这里接不上，没有带过来',
        en: 'its item map continues a version that it cannot continue here, and is left out',
      },
});

/** Reads what a program sent. Throws: the problems `unreadable`, and `instrument` with the place in what was sent. */
export function readSent(body: string, format: Format): Imported {
  const { imported, fault } = readImport(body, format);
  if (imported) return imported;
  throw fault.path === null
    ? problems.unreadable(`line ${fault.line}: ${fault.said.en}`)
    : faulty({ ...fault, path: fault.path });
}

/** A questionnaire, or what is wrong with its text; the path is null where that is no JSON. */
type Read =
  | { readonly imported: Imported; readonly fault: null }
  | { readonly imported: null; readonly fault: Omit<Fault, 'path'> & { readonly path: string | null } };

/** A form of questionnaire and what reads it; `root` is what places in it begin with, '' where with nothing. */
export type Format = { readonly root: 'Questionnaire' | ''; readonly read: (json: unknown) => Imported };

/** Makes a draft of somebody else's questionnaire, or says what is wrong with it and where. */
export function readImport(body: string, { root, read }: Format): Read {
  const text = body.replace(/^\uFEFF/, '');
  try {
    return { imported: read(readJson(text)), fault: null };
  } catch (error) {
    return { imported: null, fault: faultOf(error, text, root) };
  }
}

function faultOf(error: unknown, text: string, root: Format['root']): NonNullable<Read['fault']> {
  if (error instanceof JsonError) {
    const path = root === '' ? error.path : `${root}.${error.path}`;
    return { path: error.path === '' ? null : path, ...error.spot, said: error.said };
  }
  if (!(error instanceof FhirError || error instanceof InstrumentError)) throw error;
  const { path, said } = error;
  // A place is told from the outermost thing on, which is the text itself, and may be too deep to look into.
  const inside = path.replace(/^(?:Questionnaire|survey)\.?/, '');
  const spot = inside === '' ? { line: 1, column: 1 } : spotsIn(text)(inside);
  return { path, ...spot, said };
}
