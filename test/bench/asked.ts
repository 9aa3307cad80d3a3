import { didYouMean } from "../../src/language/did-you-mean";

/** What the words behind `npm run bench --` ask for. */
export type Asked<Name> =
  | { readonly kind: "help" }
  | { readonly kind: "measure"; readonly names: readonly Name[]; readonly json: boolean }
  | { readonly kind: "refused"; readonly why: string };

/** All where no name is given; else those that are, in the order of the list. */
export function askedOf<Name extends string>(words: readonly string[], known: readonly Name[]): Asked<Name> {
  if (words.some((word) => word === "--help" || word === "-h")) return { kind: "help" };
  const others = words.filter((word) => word !== "--json");
  const all: readonly string[] = known;
  const unknown = others.find((word) => !all.includes(word));
  if (unknown !== undefined)
    return { kind: "refused", why: `There is no "${unknown}" to measure.${didYouMean(unknown, known)} See --help.` };
  const names = others.length === 0 ? known : known.filter((name) => others.includes(name));
  return { kind: "measure", names, json: words.includes("--json") };
}
