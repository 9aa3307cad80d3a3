import { spawnSync } from "node:child_process";
import { evaluate } from "../../src/language/evaluate";
import { functionsOf } from "../../src/language/functions/apply-function";
import { list, map, object, str } from "../../src/language/make";
import { parseTemplate } from "../../src/language/parse-template";
import { isWhollyKnown } from "../../src/language/walk";
import { languageHost } from "../language/language-host";
import { atMost, figure, median, type Figure } from "./figure";
import { folderWith } from "./scv";

const count = 10_000;
const rounds = 3;

/** What cdktf writes for references, interpolations, `Fn` calls, iterators and conditionals. */
function expressionAt(i: number): string {
  const kinds = [
    "${var.policy.id}",
    `group-${i}-\${var.policy.name}`,
    "${var.names[1]}",
    `\${join(",", concat(var.names, ["n${i}"]))}`,
    `\${lookup(var.tags, "owner", "nobody ${i}")}`,
    '${[for name in var.names : upper(name) if name != ""]}',
    `\${{for key, value in var.tags : key => "\${value}-${i}"}}`,
    `\${var.policy.name == "p${i}" ? "same" : "other"}`,
    `\${jsonencode({"id" = var.policy.id, "number" = ${i}})}`,
    "${(var.policies)[*].id}",
  ];
  return kinds[i % kinds.length] ?? "";
}

/** Parsing and evaluating 10,000 expressions, as one run of Terraform's console does. */
export async function expressions(): Promise<Figure[]> {
  const templates = Array.from({ length: count }, (_, i) => expressionAt(i));
  const ours = Array.from({ length: rounds }, () => secondsOfOurs(templates));
  const folder = await folderWith(() => ({
    variable: Object.fromEntries(Object.entries(given).map(([name, value]) => [name, { type: "any", default: value }])),
    locals: Object.fromEntries(templates.map((template, i) => [`e${i}`, template])),
  }));
  const theirs = Array.from({ length: rounds }, () => secondsOfTerraform(folder));
  const [seconds, beside] = [median(ours), median(theirs)];
  return [
    figure("parsing and evaluating an expression, of 10,000", (seconds / count) * 1e6, "µs"),
    figure("the same in terraform console, start-up included", (beside / count) * 1e6, "µs"),
    atMost("10,000 expressions, beside terraform console", seconds / beside, "times", 1),
  ];
}

const given = {
  policy: { id: "17", name: "gold" },
  policies: [{ id: "1" }, { id: "2" }],
  names: ["a", "b", "c"],
  tags: { owner: "me", zone: "eu" },
};

const values = object({
  policy: object({ id: str("17"), name: str("gold") }),
  policies: list(["object", { id: "string" }], [object({ id: str("1") }), object({ id: str("2") })]),
  names: list("string", ["a", "b", "c"].map(str)),
  tags: map("string", { owner: str("me"), zone: str("eu") }),
});

function secondsOfOurs(templates: readonly string[]): number {
  const began = process.hrtime.bigint();
  const scope = { root: () => values, ...functionsOf(languageHost) };
  for (const template of templates) {
    const { expression, diagnostics } = parseTemplate(template);
    const isKnown = isWhollyKnown(evaluate(expression, scope));
    if (diagnostics.length > 0 || !isKnown) throw new Error(`It is no known value: ${template}`);
  }
  return Number(process.hrtime.bigint() - began) / 1e9;
}

function secondsOfTerraform(cwd: string): number {
  const began = process.hrtime.bigint();
  const ran = spawnSync("terraform", ["console", "-no-color"], {
    cwd,
    // every local is worked out before the first question
    input: "1\n",
    env: { ...process.env, TF_IN_AUTOMATION: "1", CHECKPOINT_DISABLE: "1" },
  });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  if (ran.stdout.toString().trim() !== "1") throw new Error(`Terraform said: ${ran.stderr.toString().slice(0, 2000)}`);
  return seconds;
}
