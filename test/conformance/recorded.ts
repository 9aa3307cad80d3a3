import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printJson } from "../../src/language/json-text";
import type { Observation } from "./engine";
import type { Program } from "./program";
import { readObject } from "./read-json";

const folder = join(__dirname, "recorded");

/** What the judge did when it was last asked, a step a line. */
export function readRecorded({ name, steps }: Pick<Program, "name" | "steps">): readonly Observation[] {
  const lines = readFileSync(file(name), "utf8").trimEnd().split("\n");
  if (lines.length !== steps.length)
    throw new Error(`${name} has other steps than were recorded: record with RECORD=1`);
  return lines.map(readObject);
}

export function record({ name }: Pick<Program, "name">, observed: readonly Observation[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file(name), observed.map((observation) => `${printJson(observation)}\n`).join(""));
}

function file(name: string): string {
  return join(folder, `${name}.jsonl`);
}
