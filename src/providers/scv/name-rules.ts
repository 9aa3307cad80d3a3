import type { Rule } from "../../provider/definition";

const forbidden = /[%&*$#@!\\/:?"<>|;',]/;

/**
 * What the product's pages forbid in the names of policies and resource groups, in every release. The hyphen is
 * forbidden there too, but seen at work in the vendor's own screenshots: a warning. The space is a matter of the release.
 */
export const nameRules: readonly Rule[] = [
  {
    code: "name-character",
    reads: ["name"],
    check: ({ name }) => {
      const found = typeof name === "string" ? forbidden.exec(name)?.[0] : undefined;
      return found === undefined
        ? undefined
        : {
            summary: `A name must not hold ${found}`,
            detail: `The appliance forbids % & * $ # @ ! \\ / : ? " < > | ; ' and the comma in names. Use letters, digits and the underscore.`,
            path: ["name"],
          };
    },
  },
  {
    code: "name-hyphen",
    reads: ["name"],
    check: ({ name }) =>
      typeof name === "string" && name.includes("-")
        ? {
            severity: "warning",
            summary: "The vendor's pages forbid the hyphen in names",
            detail: "Releases have been seen to accept it. The underscore is safe.",
            path: ["name"],
          }
        : undefined,
  },
];
