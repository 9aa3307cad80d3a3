import type { Quirk } from "../../src/simulator/quirks";
import { otherDefaults } from "../../src/simulator/scv/server-defaults";

/** What a quirk changes for good reason: each part as far as it must be the same with it and without. */
export interface Difference {
  readonly reason: string;
  readonly output?: (text: string) => string;
  readonly requests?: (text: string) => string;
  readonly appliance?: (text: string) => string;
}

/** All other parts, under all other quirks, are the same to the letter. */
export const differences: Partial<Readonly<Record<Quirk, Difference>>> = {
  stringIds: {
    reason: "an id is sent back in the form in which it came",
    requests: (text) => text.replace(/("id": )"(\d+)"/g, "$1$2"),
  },
  noIdInAnswer: {
    reason: "a deletion whose answer names no job has none to wait for",
    requests: (text) => text.replace(/^GET \/api\/4\.1\/jobs\/\d+\n/gm, ""),
  },
  extraFields: {
    reason: "a PUT carries the fields through that the contract does not know",
    requests: (text) => text.replace(/,\n +"x_vendorTag": ".*",\n +"x_vendorFlags": \{\n +"reviewed": true\n +\}/g, ""),
  },
  serverDefaults: {
    reason: "what a configuration leaves out has other values, which are recorded, shown and sent back",
    output: (text) => linesLike(text, outline),
    requests: (text) => linesLike(text, /^(\$ |[A-Z]+ )/),
    appliance: (text) => JSON.stringify(JSON.parse(text, withoutDefaults), undefined, 2),
  },
};

/** Commands, exit codes, what is changed, by which operation, and the totals. */
const outline =
  /^(\$ |\*\*\* |\[exit code |  # \S+ (will|must|has|is) |Plan: |Apply |Destroy |No changes\.|No drift\.|Drift: |\S+: (Creat|Modif|Destr|Read))/;

function linesLike(text: string, pattern: RegExp): string {
  return text
    .split("\n")
    .filter((line) => pattern.test(line))
    .join("\n");
}

const defaulted = new Set(Object.values(otherDefaults).flatMap((fields) => Object.keys(fields)));

function withoutDefaults(key: string, value: unknown): unknown {
  return defaulted.has(key) ? undefined : value;
}
