import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const manifestSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });
const leadingComments = /^(?:\s*(?:\/\/.*\n|\/\*[^]*?\*\/))+/;

/** What the licences of the bundled packages demand to be passed on. Inputs are relative to the root. */
export async function thirdPartyNotices(root: string, inputs: readonly string[]): Promise<string> {
  const bundled = new Map<string, string[]>();
  for (const input of inputs) {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
    if (folder !== undefined) bundled.set(folder, [...(bundled.get(folder) ?? []), input]);
  }
  const notices: string[] = [];
  for (const [folder, files] of [...bundled].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { name, version, license } = manifestSchema.parse(
      JSON.parse(await readFile(join(root, folder, "package.json"), "utf8")),
    );
    const text = (await licenceFile(join(root, folder))) ?? (await headers(root, files));
    if (text === "") throw new Error(`${name} says nothing of its licence`);
    notices.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
  }
  return `This package contains the following ones.\n\n${notices.join(`\n${"-".repeat(80)}\n\n`)}`;
}

async function licenceFile(folder: string): Promise<string | undefined> {
  const name = (await readdir(folder)).find((file) => /^(licen[cs]e|copying)/i.test(file));
  return name === undefined ? undefined : readFile(join(folder, name), "utf8");
}

/** Of a package that has no such file. */
async function headers(root: string, files: readonly string[]): Promise<string> {
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), "utf8")));
  return [...new Set(texts.map((text) => leadingComments.exec(text)?.[0].trim() ?? ""))].join("\n\n");
}
