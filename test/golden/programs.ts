import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeSynthesisHost } from "../../src/host/node-synthesis-host";
import type { ProcessEnd, ShellCommand, SynthesisHost } from "../../src/synthesis/synthesis-host";

const repository = join(__dirname, "..", "..");
const installed = ["cdktf", "constructs", "tsx"];

interface Synthesized {
  readonly copy: string;
  readonly printed: readonly string[];
  readonly end: ProcessEnd;
}

/**
 * Where the projects of a run lie, with the built package installed. A program really runs once for each of its texts:
 * what it synthesized is kept for the other times.
 */
export class Programs {
  private readonly known = new Map<string, Synthesized>();

  private constructor(readonly folder: string) {}

  static async install(): Promise<Programs> {
    const folder = await mkdtemp(join(tmpdir(), "scv-golden-"));
    const modules = join(folder, "node_modules");
    await mkdir(modules);
    await Promise.all(
      installed.map((name) => symlink(join(repository, "node_modules", name), join(modules, name), "dir")),
    );
    await symlink(repository, join(modules, "cdktf-scv"), "dir");
    return new Programs(folder);
  }

  /** Its name is the same each time, as a stack takes its name from it. */
  async newProject(): Promise<string> {
    const folder = join(await mkdtemp(join(this.folder, "run-")), "project");
    await mkdir(folder);
    return folder;
  }

  host(environment: SynthesisHost["environment"]): SynthesisHost {
    const host = nodeSynthesisHost(environment);
    return { ...host, run: (command) => this.run(command, host) };
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  private async run(command: ShellCommand, host: SynthesisHost): Promise<ProcessEnd> {
    const key = await digest(command);
    const output = join(command.folder, "cdktf.out");
    const known = this.known.get(key) ?? (await this.synthesize(command, host, output));
    this.known.set(key, known);
    await cp(known.copy, output, { recursive: true });
    for (const text of known.printed) command.onOutput(text);
    return known.end;
  }

  private async synthesize(command: ShellCommand, host: SynthesisHost, output: string): Promise<Synthesized> {
    const printed: string[] = [];
    const end = await host.run({ ...command, onOutput: (text) => void printed.push(text) });
    const copy = await mkdtemp(join(this.folder, "synthesized-"));
    await cp(output, copy, { recursive: true });
    return { copy, printed, end };
  }
}

async function digest({ line, folder }: ShellCommand): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  const sources = entries.filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name)).map(({ name }) => name);
  const hash = createHash("sha256").update(line);
  for (const name of sources.sort()) hash.update(`\0${name}\0${await readFile(join(folder, name), "utf8")}`);
  return hash.digest("hex");
}
