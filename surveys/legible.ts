// The order in which people write a questionnaire; whatever is not here follows by name.
const ORDER = [
  ...['id', 'version', 'population', 'type', 'name', 'code', 'value', 'title', 'text', 'score'],
  ...['survey', 'key', 'map', 'origin', 'zh', 'en', 'zh-cn', 'default'],
  ...['dimension', 'dimensions', 'questions', 'options', 'measures'],
  ...[
    'description',
    'visibleIf',
    'isRequired',
    'requiredIf',
    'pages',
    'elements',
    'columns',
    'rows',
    'choices',
  ],
];

/**
 * A questionnaire as text to be read and edited: what is published is kept by name, which tells a reader of a
 * question's type only after all its choices. Shape: JSON with two blanks a level; lists stand as they are.
 */
export const legible = (instrument: object): string =>
  JSON.stringify(instrument, (_, value: unknown) => (isBag(value) ? inOrder(value) : value), 2);

const isBag = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function inOrder(bag: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = Object.keys(bag);
  const known = ORDER.filter((name) => Object.hasOwn(bag, name));
  return Object.fromEntries([...new Set([...known, ...names])].map((name) => [name, bag[name]]));
}
