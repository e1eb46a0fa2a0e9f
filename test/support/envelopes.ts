import fc from 'fast-check';

/** The fields of a form in the order they are sent. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** What a post carries. */
export type Sent = { readonly headers: HeadersInit; readonly body: BodyInit };

type Envelope = (fields: Fields) => Sent;

const URLENCODED = 'application/x-www-form-urlencoded';
const LARGER_THAN_ALLOWED = 70_000;

const encoded = (fields: Fields): string => new URLSearchParams(fields.map(([...field]) => field)).toString();
const as = (type: string, write: (fields: Fields) => BodyInit = encoded): Envelope => {
  return (fields) => ({ headers: { 'Content-Type': type }, body: write(fields) });
};

const multipart: Envelope = (fields) => {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  body.append('overall', new Blob(['9']), 'overall.txt');
  return { headers: {}, body };
};

const stream = (text: string): ReadableStream => new Blob([text]).stream();
const broken = (text: string) => as(URLENCODED, (fields) => `${encoded(fields)}&${text}`);

const ENVELOPES: Readonly<Record<string, Envelope>> = {
  form: as(URLENCODED),
  'form in GBK': as(`${URLENCODED}; charset=gbk`),
  'form of a wrong length': (fields) => ({
    headers: { 'Content-Type': URLENCODED, 'Content-Length': '3' },
    body: encoded(fields),
  }),
  'form in bytes that are no text': as(URLENCODED, () => new Uint8Array([0x5f, 0x70, 0x3d, 0xff, 0, 0xfe])),
  'form with %00': broken('overall=%00&%00=1'),
  'form with half a character': broken('comment=%ED%A0%80%F0%9F&recommend=%'),
  'form with no end of signs': broken('&&==&=9&&'.repeat(50)),
  'form of a thousand fields': broken('overall=9&'.repeat(1000)),
  'form too large': broken(`comment=${'x'.repeat(LARGER_THAN_ALLOWED)}`),
  'form too large, unannounced': as(URLENCODED, (fields) =>
    stream(`${encoded(fields)}&comment=${'x'.repeat(LARGER_THAN_ALLOWED)}`),
  ),
  'multipart form': multipart,
  'broken multipart': as(
    'multipart/form-data; boundary=x',
    () => '--x\r\nContent-Disposition: form-data\r\n',
  ),
  JSON: as('application/json', (fields) => JSON.stringify(Object.fromEntries(fields))),
  'JSON list': as('application/json', (fields) => JSON.stringify(fields)),
  text: as('text/plain'),
  'no type': (fields) => ({ headers: {}, body: new TextEncoder().encode(encoded(fields)) }),
  XML: as('application/xml', () => '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
};

/** Ways to send a form, as browsers do most of the time, with a name for each. */
export const anyEnvelope: fc.Arbitrary<readonly [string, Envelope]> = fc.oneof(
  { weight: 20, arbitrary: fc.constant(['form', as(URLENCODED)] as const) },
  { weight: 6, arbitrary: fc.constantFrom(...Object.entries(ENVELOPES)) },
);
