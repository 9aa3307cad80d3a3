import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../../../src/language/json";
import { printJson } from "../../../src/language/json-text";
import { apply, command, destroy, having, outputs, plan, stack, type Program, type Site } from "../program";
import { listOf, objectOf, readObject } from "../read-json";

const three = stack(
  { a: { input: "a" }, b: { count: 2, input: "${terraform_data.a.id}" } },
  outputs({ id: "${terraform_data.a.id}" }),
);

/** Changes the state behind the engine's back, with a new serial as an honest tool does. */
const edited =
  (change: (resources: readonly JsonObject[]) => readonly JsonObject[]) =>
  ({ folder }: Site<undefined>) => {
    const file = join(folder, "terraform.tfstate");
    const document = readObject(readFileSync(file, "utf8"));
    const serial = Number(document["serial"]) + 1;
    writeFileSync(file, printJson({ ...document, serial, resources: change(listOf(document["resources"])) }, 2));
  };

const named = (from: string, to: string) =>
  edited((resources) =>
    resources.map((resource) => (resource["name"] === from ? { ...resource, name: to } : resource)),
  );

const instances = (change: (instance: JsonObject) => readonly JsonObject[]) =>
  edited((resources) =>
    resources.map((resource) => ({ ...resource, instances: listOf(resource["instances"]).flatMap(change) })),
  );

const deposed = (instance: JsonObject): JsonObject => ({ ...instance, deposed: "0badcafe" });

export const statePrograms: readonly Program[] = [
  {
    name: "state-mv",
    rule: "An object gets another name in the state: then the configuration with that name has nothing to do.",
    steps: [
      apply(three),
      command("state", "mv", "terraform_data.b[1]", "terraform_data.b[5]"),
      command("state", "mv", "terraform_data.a", "terraform_data.n"),
      plan(),
      command("state", "mv", "terraform_data.b", "terraform_data.c"),
      command("state", "mv", "terraform_data.c[0]", 'terraform_data.d["key"]'),
      command("state", "mv", "terraform_data.nowhere", "terraform_data.x"),
      command("state", "mv", "terraform_data.n", "terraform_data.c[5]"),
    ],
  },
  {
    name: "state-rm",
    rule: "What is taken out of the state is planned to be created.",
    steps: [
      apply(three),
      command("state", "rm", "terraform_data.b[0]"),
      plan(),
      command("state", "rm", "terraform_data.a", "terraform_data.b"),
      command("state", "rm", "terraform_data.nowhere"),
      apply(),
    ],
  },
  {
    name: "state-shown",
    rule: "The state is listed and shown with its sensitive values, dependencies, outputs and checks; nothing of nothing.",
    steps: [
      having({}, { ...command("show", "-json"), configuration: three }),
      command("state", "list"),
      apply(
        stack(
          {
            a: { input: { k: '${sensitive("s")}' } },
            b: { count: 2, input: "${terraform_data.a}" },
            c: { for_each: '${toset(["z", "y"])}' },
          },
          {
            output: { id: { value: "${terraform_data.a.id}" }, all: { value: "${terraform_data.b}", sensitive: true } },
            check: { c: { assert: [{ condition: '${path.module != "."}', error_message: "not here" }] } },
          },
        ),
      ),
      command("show", "-json"),
      command("state", "list"),
      command("taint", "terraform_data.b[1]"),
      command("show", "-json"),
    ],
  },
  {
    name: "state-addresses",
    rule: "Commands on the state take an address as it is written: a wrong one is an error.",
    steps: [
      apply(three),
      command("state", "list", "terraform_data.b"),
      command("state", "show", "terraform_data.a"),
      command("state", "show", "terraform_data.nowhere"),
      command("state", "rm", "nonsense"),
      command("state", "rm", "-dry-run", "terraform_data.a"),
      command("state", "mv", "-dry-run", "terraform_data.a", "terraform_data.n"),
      command("state", "mv", "terraform_data.a"),
      command("taint", "terraform_data.b"),
      command("untaint", "terraform_data.b[0]"),
      command("state", "replace-provider", "-auto-approve", "hashicorp/nothing", "hashicorp/other"),
    ],
  },
  {
    name: "state-edited",
    rule: "What somebody wrote into the state is what is there: the plan puts the configuration right again.",
    steps: [
      apply(three),
      having(
        {
          sideDoor: instances((instance) => {
            const attributes = objectOf(instance["attributes"]);
            const input = objectOf(attributes["input"]);
            return [{ ...instance, attributes: { ...attributes, input: { ...input, value: "edited" } } }];
          }),
        },
        plan(),
      ),
      apply(),
      having({ sideDoor: named("b", "other") }, apply()),
    ],
  },
  {
    name: "state-deposed",
    rule: "A deposed object is deleted with the next apply.",
    steps: [
      apply(stack({ a: { input: 1 } })),
      having({ sideDoor: instances((instance) => [deposed(instance)]) }, plan()),
      apply(),
    ],
  },
  {
    name: "state-both-deposed-and-current",
    rule: "A deposed object beside a current one goes alone; a destroy takes both.",
    steps: ["apply", "destroy"].flatMap((end) => [
      apply(stack({ a: { input: 1 } })),
      having({ sideDoor: instances((instance) => [instance, deposed(instance)]) }, plan()),
      end === "apply" ? apply() : destroy(),
    ]),
  },
  {
    name: "refresh-only",
    rule: "A refresh-only plan changes no resource; outputs follow the state.",
    steps: [
      apply(stack({ a: { input: 1 } }, outputs({ o: "${terraform_data.a.output}" }))),
      apply(
        stack({ a: { input: 2 }, b: { input: 3 } }, outputs({ o: "${terraform_data.a.input}", n: "new" })),
        "-refresh-only",
      ),
      apply(undefined, "-refresh=false"),
      plan(undefined, "-refresh-only", "-destroy"),
    ],
  },
  {
    name: "destroy-what-is-left",
    rule: "A destroy takes what is in the state, in the configuration or not; of nothing, it does nothing.",
    steps: [apply(three), { ...destroy(), configuration: stack({ a: { input: "a" }, new: { input: 1 } }) }, destroy()],
  },
  {
    name: "destroy-by-a-wrong-configuration",
    rule: "A destroy asks for a valid configuration too.",
    steps: [
      apply(stack({ a: { count: 1, depends_on: ["terraform_data.b"] }, b: { input: 2 } })),
      plan(stack({ a: { count: -1 }, b: { input: 2 } }), "-destroy"),
      plan(stack({ a: { input: '${file("none")}' } }), "-destroy"),
      plan(stack({ a: { count: "${length(terraform_data.b.id)}" }, b: { input: 2 } }), "-destroy"),
      plan(stack({ a: {} }, { locals: { x: '${tonumber("a")}' } }), "-destroy"),
      { ...destroy(), configuration: stack({ a: { count: "x" }, b: {} }) },
    ],
  },
  {
    name: "stale-plan",
    rule: "A plan of an older state is not applied.",
    steps: [
      apply(stack({ a: { input: 1 } })),
      plan(stack({ a: { input: 2 } })),
      having({ sideDoor: ({ folder }) => copyFileSync(join(folder, "it.plan"), join(folder, "kept.plan")) }, apply()),
      command("apply", "kept.plan"),
    ],
  },
];
