import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";

/** One way in which a secret may turn up; bytes as Latin-1 text. */
export interface Form {
  readonly name: string;
  readonly text: string;
}

const ascii = (text: string) =>
  text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
const escaped = (text: string) => JSON.stringify(text).slice(1, -1);

/** Every form of a secret; of a key, which has several lines, also those of each long line. */
export function formsOf(secret: string): Form[] {
  const lines = secret.split("\n").filter((line) => line.length >= 20 && line !== secret && !line.startsWith("-----"));
  const [json, url] = [escaped(secret), encodeURIComponent(secret)];
  const strict = url.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  const forms = {
    plain: secret,
    json,
    "json with escaped slashes": json.replaceAll("/", "\\/"),
    "json in ASCII": ascii(json),
    "json in json": escaped(json),
    "json in ASCII in json": escaped(ascii(json)),
    url,
    "json in url": encodeURIComponent(json),
    "strict url": strict,
    "url in lower case": url.replace(/%../g, (code) => code.toLowerCase()),
    form: new URLSearchParams({ "": secret }).toString().slice(1),
    hex: Buffer.from(secret).toString("hex"),
  };
  const named = [...Object.entries(forms), ...base64Of(secret)].map(([name, text]) => ({ name, text: latin1(text) }));
  return [...named, ...lines.flatMap(formsOf)];
}

/** Within longer base64 it stands at one of three offsets; the characters at its ends depend on its neighbours. */
function base64Of(secret: string): [string, string][] {
  return [0, 1, 2].flatMap((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
    const whole = padded.toString("base64").replace(/=+$/, "");
    const text = whole.slice(offset === 0 ? 0 : offset + 1, padded.length % 3 === 0 ? undefined : -1);
    const safe = text.replaceAll("+", "-").replaceAll("/", "_");
    return [
      [`base64 at offset ${offset}`, text],
      [`base64url at offset ${offset}`, safe],
    ] satisfies [string, string][];
  });
}

function latin1(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

/** Where a secret is found: in words. The text is Latin-1 of the bytes. */
export function leaksIn(where: string, text: string, secrets: Readonly<Record<string, string>>): string[] {
  return Object.entries(secrets).flatMap(([secret, value]) =>
    formsOf(value)
      .filter((form) => text.includes(form.text))
      .map((form) => `${secret} (${form.name}) in ${where}`),
  );
}

/** The names and contents of all files below a folder. */
export async function leaksBelow(folder: string, secrets: Readonly<Record<string, string>>): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    const content = entry.isFile() ? await readFile(path, "latin1") : "";
    return leaksIn(name, `${latin1(name)}\n${content}`, secrets);
  });
  return (await Promise.all(found)).flat();
}

/** Of output that was read as UTF-8. */
export function leaksInOutput(where: string, output: string, secrets: Readonly<Record<string, string>>): string[] {
  return leaksIn(where, latin1(output), secrets);
}
