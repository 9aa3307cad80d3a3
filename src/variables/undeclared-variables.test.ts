import type { GivenValue } from "./given-value";
import { undeclaredVariables } from "./undeclared-variables";

const inFile = (name: string): GivenValue => ({
  name,
  value: "1",
  origin: { kind: "file", file: "terraform.tfvars", automatic: true },
});
const option = (name: string): GivenValue => ({ name, value: "1", origin: { kind: "option" } });
const declared = new Set(["region"]);

test("what is declared is not told of", () => {
  expect(undeclaredVariables([inFile("region"), option("region")], declared)).toEqual([]);
});

test("on the command line it is an error that says what may be meant", () => {
  expect(undeclaredVariables([option("regoin")], declared)).toMatchObject([
    { severity: "error", summary: "Value for undeclared variable", detail: expect.stringContaining('"region"') },
  ]);
});

test("in files the first two are warnings, and the others counted", () => {
  const found = undeclaredVariables(["a", "b", "c", "d", "c"].map(inFile), declared);
  expect(found.map(({ severity, summary }) => [severity, summary])).toEqual([
    ["warning", "Value for undeclared variable"],
    ["warning", "Value for undeclared variable"],
    ["warning", "Values for undeclared variables"],
  ]);
  expect(found[2]?.detail).toContain(" 2 other variable(s)");
});
