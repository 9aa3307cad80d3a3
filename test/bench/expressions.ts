import { evaluate } from "../../src/language/evaluate";
import { functionsOf } from "../../src/language/functions/apply-function";
import { list, map, object, str } from "../../src/language/make";
import { parseTemplate } from "../../src/language/parse-template";
import { isWhollyKnown } from "../../src/language/walk";
import { languageHost } from "../language/language-host";
import { figure, median, type Figure } from "./figure";
import { run } from "./process";
import { assertSays, folderWith, scvCommand } from "./scv";

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

/** Parsing and evaluating alone, and as both consoles answer, what a whole process takes for one answer left out. */
export async function expressions(): Promise<Figure[]> {
  const templates = Array.from({ length: count }, (_, i) => expressionAt(i));
  const alone = Array.from({ length: rounds }, () => secondsOfOurs(templates));
  const folder = await folderWith(() => ({
    variable: Object.fromEntries(Object.entries(given).map(([name, value]) => [name, { type: "any", default: value }])),
  }));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await secondsOfAnswers(templates, folder, process.execPath, [scvCommand, "console", "--config", folder]));
    theirs.push(await secondsOfAnswers(templates, folder, "terraform", ["console"]));
  }
  const microseconds = (seconds: readonly number[]) => (median(seconds) / count) * 1e6;
  return [
    figure("parsing and evaluating an expression, of 10,000", microseconds(alone), "µs"),
    figure("an answer of scv console, of 10,000", microseconds(ours), "µs"),
    figure("an answer of terraform console, of 10,000", microseconds(theirs), "µs"),
    figure("parsing and evaluating, beside terraform console", median(alone) / median(theirs), "times"),
    figure("an answer of scv console, beside terraform console", median(ours) / median(theirs), "times"),
  ];
}

/** Throws where the last answer is another one than is known. */
async function secondsOfAnswers(
  templates: readonly string[],
  cwd: string,
  command: string,
  args: readonly string[],
): Promise<number> {
  const ask = async (asked: readonly string[]) => {
    const input = asked.map((template) => `"${template}"\n`).join("");
    const env = { TF_IN_AUTOMATION: "1", CHECKPOINT_DISABLE: "1" };
    const ran = await run(command, args, { cwd, env, input });
    assertSays(ran, lastAnswer);
    return ran.seconds;
  };
  return (await ask(templates)) - (await ask(templates.slice(-1)));
}

/** Of the list of the ids of two policies. */
const lastAnswer = '"2",';

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
