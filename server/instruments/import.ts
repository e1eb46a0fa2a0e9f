import { FhirError } from '../../surveys/fhir/resource.ts';
import type { Imported, Note } from '../../surveys/imported.ts';
import { InstrumentError } from '../../surveys/instrument-error.ts';
import { JsonError, readJson, spotsIn } from '../../surveys/json-place.ts';
import { problems } from '../problem.ts';
import type { Services } from '../services.ts';
import { isName } from './asked.ts';
import { addDraft, type Kept } from './life.ts';

/** A draft made of somebody else's questionnaire, and what of that did not come along. */
export type Taken = Kept & { readonly notes: readonly Note[] };

/**
 * Keeps somebody else's questionnaire as a new draft. `read` makes an instrument of its JSON; `id` is what it is
 * to be called, where that is said.
 *
 * Throws: the problems `unreadable`, `instrument` with the place in what was sent, and `invalid` for a name that
 * is none.
 */
export async function takeQuestionnaire(
  services: Services,
  body: string,
  read: (json: unknown) => Imported,
  id?: string,
): Promise<Taken> {
  if (id !== undefined && !isName(id)) {
    throw problems.invalid([{ path: 'id', message: 'is not a name: a-z, 0-9 and _, a letter first' }]);
  }
  const { instrument, notes } = readPlaced(body.replace(/^\uFEFF/, ''), read);
  const kept = await addDraft(services, id === undefined ? instrument : { ...instrument, id });
  services.log('imported', { instrument: kept.id, version: kept.version, notes: notes.length });
  return { ...kept, notes };
}

function readPlaced(text: string, read: (json: unknown) => Imported): Imported {
  try {
    return read(readJson(text));
  } catch (error) {
    if (error instanceof JsonError) {
      throw problems.unreadable(`line ${error.spot.line}: ${error.message}`);
    }
    if (!(error instanceof FhirError || error instanceof InstrumentError)) throw error;
    const { path, said } = error;
    // A place is told from the outermost thing on, which is the text itself.
    const spot = spotsIn(text)(path.replace(/^(?:Questionnaire|survey)\.?/, ''));
    throw problems.instrument(said.en, { path, ...spot });
  }
}
