import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import { makeFolder } from "../../host/make-folder";
import { createScvProvider } from "../../providers/scv/scv";
import { errorCode } from "../../state/error-code";
import type { Cli } from "../cli";
import { homeMirror, mirrorLookup } from "./mirror-lookup";

const binary = "terraform-provider-scv";
// beside the folder of the command
const packaged = join(__dirname, "..", binary);
const architectures = new Map([
  ["x64", "amd64"],
  ["ia32", "386"],
]);

type Files = ReadonlyMap<string, Buffer>;

/** Writes the provider into a mirror, and answers what the user should know. Throws DiagnosticError. */
export async function installPlugin({ workingFolder }: Cli, dir: string | undefined): Promise<string> {
  if (process.platform === "win32") throw notOnWindows();
  const files = await readFolder(packaged);
  if (files === undefined) throw notPackaged();
  const { source, version } = createScvProvider();
  const mirror = resolve(workingFolder, dir ?? homeMirror(homedir()));
  const platform = `${process.platform}_${architectures.get(process.arch) ?? process.arch}`;
  const folder = join(mirror, ...source.split("/"), version, platform);
  const wanted = new Map(
    [...files].map(([name, content]) => [name === binary ? `${binary}_v${version}` : name, content]),
  );
  const before = await readFolder(folder);
  if (before === undefined || !isSame(before, wanted)) await replace(folder, wanted, before);
  return [
    `${source} ${version} for ${platform} is installed below\n  ${mirror}\n`,
    mirrorLookup(mirror, source, homedir()),
    before === undefined || isSame(before, wanted) ? "" : replacedAnother(source),
  ].join("");
}

async function replace(folder: string, wanted: Files, before: Files = new Map()): Promise<void> {
  await makeFolder(folder);
  for (const [name, content] of wanted) {
    const written = join(folder, `.${name}`);
    await writeFile(written, content, { mode: name.startsWith(binary) ? 0o755 : 0o644 });
    // a Terraform that runs goes on with the file that it has
    await rename(written, join(folder, name));
  }
  for (const name of before.keys()) if (!wanted.has(name)) await rm(join(folder, name));
}

/** Undefined where there is no such folder. */
async function readFolder(folder: string): Promise<Files | undefined> {
  try {
    const names = await readdir(folder);
    return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
  } catch (failure) {
    if (errorCode(failure) === "ENOENT") return undefined;
    throw failure;
  }
}

function isSame(one: Files, other: Files): boolean {
  return one.size === other.size && [...one].every(([name, content]) => other.get(name)?.equals(content));
}

function replacedAnother(source: string): string {
  return `
Another build of the same version was there. Where .terraform.lock.hcl names ${source},
take that block out and run \`terraform init\` again: Terraform refuses a provider that changed.
`;
}

function notOnWindows(): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "plugin-platform",
      summary: "The provider cannot be installed on Windows",
      detail:
        "Terraform starts nothing but .exe files there, and the provider is a program of Node. Use scv itself, or WSL.",
    }),
  );
}

function notPackaged(): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "plugin-not-built",
      summary: "The provider is not part of this installation",
      detail: `There is no ${packaged}. Install the package anew; in a checkout, run \`npm run build\`.`,
    }),
  );
}
