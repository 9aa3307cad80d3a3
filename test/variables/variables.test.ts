import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { readConfiguration } from "../../src/configuration/read-configuration";
import { assertNoErrors, DiagnosticError } from "../../src/diagnostics/diagnostic";
import { encodeJson } from "../../src/language/encode-json";
import { printJson } from "../../src/language/json-text";
import { typeOf } from "../../src/language/type-of";
import type { GivenValue } from "../../src/variables/given-value";
import { parseAssignment } from "../../src/variables/parse-assignment";
import { stackVariables } from "../../src/variables/stack-variables";
import { undeclaredVariables } from "../../src/variables/undeclared-variables";
import { automaticValues, namedFileValues } from "../../src/variables/variable-files";
import { describeWithTerraform } from "../terraform/terraform";
import { cases, type VariableCase } from "./cases";
import { askTerraform, readRecorded, recordedFile, type Recorded } from "./record";

const recording = process.env["RECORD"] === "1";

async function givenOf({ files = {}, args = [] }: VariableCase): Promise<readonly GivenValue[]> {
  const host = {
    read: (path: string) => Promise.resolve(files[basename(path)]),
    list: () => Promise.resolve(Object.keys(files)),
  };
  const given = [...(await automaticValues("/stack", host))];
  const words = args
    .join("\0")
    .replace(/(-var(?:-file)?)=/g, "$1\0")
    .split("\0");
  for (const [i, word] of words.entries()) {
    if (word === "-var") given.push(parseAssignment(words[i + 1] ?? ""));
    if (word === "-var-file") given.push(...(await namedFileValues(words[i + 1] ?? "", "/stack", host)));
  }
  return given;
}

/** Ours, in the form of Terraform's state. */
async function answer(wanted: VariableCase): Promise<Recorded> {
  try {
    const { configuration, diagnostics } = readConfiguration("test", { variable: { v: wanted.variable } });
    assertNoErrors(diagnostics);
    const given = await givenOf(wanted);
    assertNoErrors(undeclaredVariables(given, new Set(["v"])));
    const sources = { environment: wanted.environment ?? {}, given, answers: new Map<string, string>() };
    const value = stackVariables(configuration, sources).values["v"];
    if (value === undefined || value.kind === "null") return { output: null };
    return {
      output: JSON.parse(printJson({ type: JSON.parse(JSON.stringify(typeOf(value))), value: encodeJson(value) })),
    };
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    return { errors: failure.diagnostics.map(({ summary }) => summary) };
  }
}

describe("the value of a variable", () => {
  it.each([...cases])("%s", async (name, wanted) => {
    const expected = (await readRecorded()).get(name);
    const found = await answer(wanted);
    if (expected?.errors === undefined) expect(found).toEqual(expected);
    else expect(found.errors).toHaveLength(1);
  });
});

describeWithTerraform("Terraform", () => {
  it("still answers what is recorded", async () => {
    const answers: [string, Recorded][] = [];
    for (const [name, wanted] of cases) answers.push([name, await askTerraform(wanted)]);
    if (recording) await writeFile(recordedFile, `${JSON.stringify(Object.fromEntries(answers), undefined, 1)}\n`);
    expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(await readRecorded()));
  }, 300_000);
});
