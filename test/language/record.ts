import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { askConsole, type Answer } from "./console";

const file = join(__dirname, "recorded", "expressions.json");

const answer = z.object({
  template: z.string(),
  type: z.string().optional(),
  json: z.string().optional(),
  unknown: z.literal(true).optional(),
  sensitive: z.literal(true).optional(),
  error: z.string().optional(),
});

export type Recorded = z.infer<typeof answer>;

/** Terraform's answers as they were recorded. */
export function readRecorded(): ReadonlyMap<string, Recorded> {
  const answers = z.array(answer).parse(JSON.parse(readFileSync(file, "utf8")));
  return new Map(answers.map((recorded) => [recorded.template, recorded]));
}

/** Asks Terraform for all of them, as many together as answered with a plain value the last time. */
export async function ask(templates: readonly string[]): Promise<readonly Answer[]> {
  const recorded = readRecorded();
  const isApart = (template: string): boolean => {
    const last = recorded.get(template);
    return last !== undefined && (last.json === undefined || last.sensitive === true);
  };
  const answers: Answer[] = [...(await askConsole(templates.filter((template) => !isApart(template))))];
  const queue = templates.filter(isApart);
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      answers.push(...(await askConsole([next])));
  };
  await Promise.all([worker(), worker(), worker()]);
  return answers.sort((a, b) => (a.template < b.template ? -1 : 1));
}

/** Asks Terraform again for all of them and writes its answers down. */
export async function record(templates: readonly string[]): Promise<readonly Answer[]> {
  const answers = await ask(templates);
  writeFileSync(file, `${JSON.stringify(answers, null, 1)}\n`);
  return answers;
}
