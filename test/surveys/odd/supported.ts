import { compile } from '../../../surveys/compile.ts';
import type { Instrument } from '../../../surveys/instrument.ts';
import { InstrumentError } from '../../../surveys/instrument-error.ts';

/** Whether it compiles. SurveyJS's linter takes exception to conditions that contradict themselves; nothing else may be refused. */
export function isSupported(instrument: Instrument): boolean {
  try {
    return compile(instrument).instrument === instrument;
  } catch (error) {
    if (error instanceof InstrumentError && /never|always|ever render/.test(error.message)) return false;
    throw error;
  }
}
