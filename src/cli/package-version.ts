import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ours = /"name":\s*"cdktf-scv"/;

/** Out of our package.json, the nearest above this file: it is compiled into another folder than it is written in. */
export function packageVersion(folder = __dirname): string {
  const text = read(join(folder, "package.json"));
  if (text !== undefined && ours.test(text)) return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? "0.0.0";
  const above = dirname(folder);
  return above === folder ? "0.0.0" : packageVersion(above);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
