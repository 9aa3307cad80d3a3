import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scvContract } from "../../src/contract/scv";
import { isRecord, type JsonRecord } from "../../src/simulator/record";

const words = ["seed", "doc", "code", "decided"];
/** Written anew with UPDATE_GOLDEN=1, as the golden folders are. */
const listFile = join(__dirname, "decided.txt");

/** A fact of the document with the word that says where it comes from. */
interface Fact {
  readonly name: string;
  readonly evidence: unknown;
}

function operationFacts(): Fact[] {
  return Object.entries(scvContract.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => {
      const name = `${method.toUpperCase()} ${path}`;
      const parameters: readonly unknown[] = Array.isArray(operation["parameters"]) ? operation["parameters"] : [];
      return [
        { name, evidence: operation["x-evidence"] },
        { name: `${name}, the method`, evidence: operation["x-evidence-method"] ?? operation["x-evidence"] },
        ...parameters
          .filter(isRecord)
          .map((parameter) => ({ name: `${name}, ${String(parameter["name"])}`, evidence: parameter["x-evidence"] })),
      ];
    }),
  );
}

function fieldFacts(value: unknown, path: string): Fact[] {
  if (Array.isArray(value)) return value.flatMap((each) => fieldFacts(each, path));
  if (!isRecord(value)) return [];
  const properties: JsonRecord = isRecord(value["properties"]) ? value["properties"] : {};
  const inner = Object.entries(value).filter(([key]) => key !== "properties");
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [
      { name: `${path}.${name}`, evidence: isRecord(field) ? field["x-evidence"] : undefined },
      ...fieldFacts(field, `${path}.${name}`),
    ]),
    ...inner.flatMap(([, each]) => fieldFacts(each, path)),
  ];
}

const facts = [
  ...operationFacts(),
  ...Object.entries(scvContract.components.schemas).flatMap(([name, schema]) => fieldFacts(schema, name)),
];

test("every operation, method, parameter and field bears one of the four words", () => {
  expect(facts.length).toBeGreaterThan(300);
  expect(facts.filter(({ evidence }) => !words.includes(String(evidence)))).toEqual([]);
});

test("what was decided is listed, so that a change of it is seen", () => {
  const decided = facts.filter(({ evidence }) => evidence === "decided").map(({ name }) => `${name}\n`);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(listFile, decided.join(""));
  expect(decided.join("")).toBe(readFileSync(listFile, "utf8"));
});
