import type { Text } from './text.ts';

/**
 * The reason an instrument cannot be published, in both languages.
 *
 * Shape: `path` is the place in the instrument, written 'survey.pages[1].elements[0].visibleIf';
 *        the message begins with it and goes on in English.
 */
export class InstrumentError extends Error {
  readonly path: string;
  readonly said: Text;

  constructor(path: string, said: Text) {
    super(`${path}: ${said.en}`);
    this.name = 'InstrumentError';
    this.path = path;
    this.said = said;
  }
}
