import { askedOf } from "./asked";

const known = ["start-up", "expressions", "engines"] as const;

test.each<[string, ReturnType<typeof askedOf>]>([
  ["", { kind: "measure", names: known, json: false }],
  ["--json", { kind: "measure", names: known, json: true }],
  ["engines start-up", { kind: "measure", names: ["start-up", "engines"], json: false }],
  ["expressions --json", { kind: "measure", names: ["expressions"], json: true }],
  ["--help", { kind: "help" }],
  ["engines -h", { kind: "help" }],
  ["engine", { kind: "refused", why: 'There is no "engine" to measure. Did you mean "engines"? See --help.' }],
  ["--jsno", { kind: "refused", why: 'There is no "--jsno" to measure. See --help.' }],
])("npm run bench -- %s", (words, asked) => {
  expect(askedOf(words.split(" ").filter(Boolean), known)).toEqual(asked);
});
