import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { apply, command, destroy, having, outputs, plan, stack, type Program, type Site } from "../program";

const three = stack(
  { a: { input: "a" }, b: { count: 2, input: "${terraform_data.a.id}" } },
  outputs({ id: "${terraform_data.a.id}" }),
);

/** Changes the text of the state behind the engine's back. */
const inState =
  (from: string, to: string) =>
  ({ folder }: Site<undefined>) => {
    const file = join(folder, "terraform.tfstate");
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(from, to));
  };

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
    name: "state-edited",
    rule: "What somebody wrote into the state is what is there: the plan puts the configuration right again.",
    steps: [
      apply(three),
      having({ sideDoor: inState('"value": "a"', '"value": "edited"') }, plan()),
      apply(),
      having({ sideDoor: inState('"b"', '"other"') }, apply()),
    ],
  },
  {
    name: "state-deposed",
    rule: "A deposed object is deleted with the next apply.",
    steps: [
      apply(stack({ a: { input: 1 } })),
      having({ sideDoor: inState('"schema_version": 0,', '"deposed": "0badcafe", "schema_version": 0,') }, plan()),
      apply(),
    ],
  },
  {
    name: "state-both-deposed-and-current",
    rule: "A deposed object beside a current one goes alone; a destroy takes both.",
    steps: ["apply", "destroy"].flatMap((end) => [
      apply(stack({ a: { input: 1 } })),
      having(
        {
          sideDoor: ({ folder }: Site<undefined>) => {
            const file = join(folder, "terraform.tfstate");
            const text = readFileSync(file, "utf8");
            const instance = /"instances": \[\s*(\{[^]*\})\s*\]\s*\}\s*\],\s*"check/.exec(text)?.[1] ?? "";
            const deposed = instance.replace("{", '{ "deposed": "0badcafe",');
            writeFileSync(file, text.replace(instance, `${instance}, ${deposed}`));
          },
        },
        plan(),
      ),
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
