import type { TextDecoder } from "node:util";

const tables = new Map<string, ReadonlyMap<string, Buffer>>();

/** The bytes of a letter in the encoding of the decoder; undefined where it has none. */
export function bytesIn(decoder: TextDecoder, letter: string): Buffer | undefined {
  const name = decoder.encoding;
  const code = letter.codePointAt(0) ?? 0;
  if (name === "gb18030" && code > 0xffff) return fourBytes(firstBeyondPlane + code - 0x10000);
  let table = tables.get(name);
  if (table === undefined) tables.set(name, (table = tableOf(decoder)));
  return table.get(letter);
}

// of two places in Big5 these have the second
const laterInBig5 = /[═╞╡╪十卅]/;

/** From a letter to its bytes: what decoding gives, read backwards. Of two ways to write a letter the first is taken. */
function tableOf(decoder: TextDecoder): ReadonlyMap<string, Buffer> {
  const table = new Map<string, Buffer>();
  for (const bytes of sequences(decoder.encoding)) {
    const letter = tryDecode(decoder, bytes);
    if (letter === undefined || [...letter].length !== 1) continue;
    if (!table.has(letter) || (decoder.encoding === "big5" && laterInBig5.test(letter))) table.set(letter, bytes);
  }
  return table;
}

function* sequences(encoding: string): Iterable<Buffer> {
  const single = encoding === "gb18030" ? 0x80 : 0x100;
  for (let byte = 0; byte < single; byte++) yield Buffer.from([byte]);
  for (let pair = 0x8000; pair <= 0xffff; pair++) yield Buffer.from([pair >> 8, pair & 0xff]);
  if (encoding === "euc-jp")
    for (let pair = 0xa1a1; pair <= 0xfefe; pair++) yield Buffer.from([0x8f, pair >> 8, pair & 0xff]);
  if (encoding === "gb18030") for (let index = 0; index < pastPlane; index++) yield fourBytes(index);
}

// where the four bytes of GB 18030 leave the first plane of Unicode, and where those of the others begin
const pastPlane = 39_420;
const firstBeyondPlane = 189_000;

function fourBytes(index: number): Buffer {
  const [a, b, c, d] = [index / 12_600, (index / 1260) % 10, (index / 10) % 126, index % 10].map(Math.floor);
  return Buffer.from([0x81 + (a ?? 0), 0x30 + (b ?? 0), 0x81 + (c ?? 0), 0x30 + (d ?? 0)]);
}

/** Undefined where the bytes are none of the encoding. */
export function tryDecode(decoder: TextDecoder, bytes: Buffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
