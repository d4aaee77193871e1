/** GBK, the encoding in which Chinese Windows saves .csv: a table turned round from the platform's own decoder. */
let table: Map<string, number> | null = null;

function encoder(): Map<string, number> {
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, lead * 256 + trail);
    }
  }
  return table;
}

/** Throws on a character that GBK does not have: the samples are to be readable. */
export function encodeGbk(text: string): Buffer {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = encoder().get(character);
    if (pair === undefined) throw new Error(`GBK has no ${character}`);
    bytes.push(pair >> 8, pair & 255);
  }
  return Buffer.from(bytes);
}
