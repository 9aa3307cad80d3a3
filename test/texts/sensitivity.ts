import type { Json, JsonObject } from "../../src/language/json";

/** What becomes sensitive or ceases to be, by the name of the resource that has it: first this, then that. */
const inputs: Readonly<Record<string, readonly [first: Json, then: Json]>> = {
  becomes: ["v", '${sensitive("v")}'],
  ceases: ['${sensitive("v")}', "v"],
  becomesAnother: ["v", '${sensitive("w")}'],
  ceasesAndIsAnother: ['${sensitive("v")}', "w"],
  wholeBecomes: [{ x: 1 }, "${sensitive({ x = 1 })}"],
  wholeCeases: ["${sensitive({ x = 1 })}", { x: 2 }],
  wholeStays: ["${sensitive({ x = 1 })}", "${sensitive({ x = 2 })}"],
  partBecomes: [
    { x: "v", y: 1 },
    { x: '${sensitive("v")}', y: 1 },
  ],
  partCeases: [
    { x: '${sensitive("v")}', y: 1 },
    { x: "v", y: 1 },
  ],
  partComes: [{ y: 1 }, { x: '${sensitive("v")}', y: 1 }],
  partStays: [{ x: '${sensitive("v")}' }, { x: '${sensitive("w")}' }],
  insidePart: [{ a: { b: 1 } }, { a: "${sensitive({ b = 1 })}" }],
  elementBecomes: [
    ["v", 1],
    ['${sensitive("v")}', 1],
  ],
  elementCeases: [
    ['${sensitive("v")}', 1],
    ["v", 1],
  ],
  elementAmongOthers: [
    ["v", 1],
    ["v", "${sensitive(1)}", 3],
  ],
  elementDeep: [{ a: { b: [1, 2] } }, { a: { b: [1, "${sensitive(2)}"] } }],
  setBecomes: ['${toset(["x"])}', '${sensitive(toset(["x"]))}'],
  nothingBecomes: [null, "${sensitive(1)}"],
  becomesNothing: ["${sensitive(1)}", null],
  unknownBecomes: ["x", "${sensitive(terraform_data.changing.output)}"],
  unknownCeases: ["${sensitive(terraform_data.changing.output)}", "${terraform_data.changing.output}"],
};

const resources = (of: 0 | 1): JsonObject => ({
  ...Object.fromEntries(Object.entries(inputs).map(([name, both]) => [name, { input: both[of] }])),
  changing: { input: of },
  trigger: { triggers_replace: of === 0 ? "v" : '${sensitive("v")}' },
  otherTrigger: { triggers_replace: of === 0 ? "v" : '${sensitive("w")}' },
});

/** What there is first, and then. */
export const sensitivityConfigurations: readonly [JsonObject, JsonObject] = [
  { resource: { terraform_data: resources(0) } },
  { resource: { terraform_data: resources(1) } },
];

/** What a plan tells of each resource, without ids, and without what ours tells beyond Terraform: whose change it is. */
export function resourcesOf(plan: string): Readonly<Record<string, string>> {
  const found = plan.matchAll(/^ {2}# terraform_data\.(\w+) .*\n[^]*?^ {4}\}$/gm);
  const text = (told: string) =>
    told
      .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "(id)")
      .replace(/ # changed in configuration(?:, (forces replacement))?$/gm, (_, why) => (why ? ` # ${why}` : ""));
  return Object.fromEntries([...found].map(([told, name = ""]) => [name, text(told)]));
}
