const FIRST = 0x81;
const LAST = 0xfe;

let table: ReadonlyMap<string, number> | undefined;

/** Every character of two bytes in GB18030, found by decoding all of them: Node decodes this encoding only. */
function twoBytes(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, number>();
  for (let lead = FIRST; lead <= LAST; lead++) {
    for (let trail = 0x40; trail <= LAST; trail++) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && text !== '\uFFFD') found.set(text, lead * 256 + trail);
    }
  }
  return found;
}

/** The text as bytes of GB18030. Throws RangeError for a character that takes four bytes, which no test needs. */
export function gb18030(text: string): Uint8Array<ArrayBuffer> {
  table ??= twoBytes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = table.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff);
    else throw new RangeError(`${character} takes four bytes`);
  }
  return Uint8Array.from(bytes);
}
