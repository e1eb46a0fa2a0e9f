/**
 * The reason an instrument cannot be published.
 *
 * Shape: `path` is the place in the instrument, written 'survey.pages[1].elements[0].visibleIf';
 *        the message begins with it.
 */
export class InstrumentError extends Error {
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.name = 'InstrumentError';
    this.path = path;
  }
}
