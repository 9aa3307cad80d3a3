import { execFile, type ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import manifest from "../../package.json";

const root = join(__dirname, "..", "..");
const bundledSchema = z.record(z.string(), z.array(z.string()));
const packedSchema = z.tuple([
  z.object({ filename: z.string(), files: z.array(z.object({ path: z.string(), mode: z.int() })) }),
]);

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /**
   * What was loaded: `cdktf-scv/dist/…` of the library, `cdktf-scv/src/…` of what the files of the command were made of;
   * of other packages only the name.
   */
  readonly loaded: readonly string[];
}

/**
 * A user's project with the package as npm would publish it. Beside it stand its declared dependencies and nothing
 * else, so that what is required without being declared is not found.
 */
export class InstalledPackage {
  private constructor(
    /** The user's project. */
    readonly folder: string,
    /** What npm packed. */
    readonly files: readonly string[],
    /** Of each file of the command, below `dist`, what it was made of. */
    readonly bundled: Readonly<Record<string, readonly string[]>>,
  ) {}

  readonly #command = join("node_modules", manifest.name, manifest.bin.scv);

  static async install(): Promise<InstalledPackage> {
    const folder = await mkdtemp(join(tmpdir(), "scv-package-"));
    const modules = join(folder, "node_modules");
    await mkdir(modules);
    const [packed] = await pack(folder);
    await run("tar", ["-xzf", packed.filename], folder);
    await rename(join(folder, "package"), join(modules, manifest.name));
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }))
      await link(name, folder);
    await writeFile(join(folder, "package.json"), JSON.stringify({ name: "project", private: true }));
    await writeFile(join(folder, "report-loaded.cjs"), reportLoaded);
    return new InstalledPackage(
      folder,
      packed.files.map(({ path }) => path),
      bundledSchema.parse(JSON.parse(await readFile(join(root, "dist", ".bundled.json"), "utf8"))),
    );
  }

  /** The command `scv`, where npm would link it to. */
  async scv(...args: readonly string[]): Promise<Run> {
    return this.node(this.#command, ...args);
  }

  /** The command, asked to end as soon as it says something. */
  async scvUntilOutput(...args: readonly string[]): Promise<Run> {
    return this.#run([this.#command, ...args], (child) => {
      child.stdout?.once("data", () => child.kill("SIGTERM"));
    });
  }

  async write(file: string, text: string): Promise<void> {
    await writeFile(join(this.folder, file), text);
  }

  async node(script: string, ...args: readonly string[]): Promise<Run> {
    return this.#run([script, ...args]);
  }

  async #run(args: readonly string[], watch?: (child: ChildProcess) => void): Promise<Run> {
    const report = join(this.folder, "loaded.json");
    await rm(report, { force: true });
    const environment = { NODE_PATH: "", NO_COLOR: "1", REPORT_LOADED: report };
    const reported = ["--require", "./report-loaded.cjs", ...args];
    const ended = await run(process.execPath, reported, this.folder, environment, watch);
    const files = z.array(z.string()).parse(JSON.parse(await readFile(report, "utf8")));
    return { ...ended, loaded: [...new Set(files.flatMap((file) => this.#shown(file)))].sort() };
  }

  /** The compiler's exit code and what it says. */
  async compile(...files: readonly string[]): Promise<Omit<Run, "loaded">> {
    const options = ["--noEmit", "--strict", "--target", "es2022", "--module", "node16", "--typeRoots", "none"];
    return run(
      process.execPath,
      [join(root, "node_modules", "typescript", "bin", "tsc"), ...options, ...files],
      this.folder,
    );
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  #shown(file: string): string[] {
    const own = relative(join(this.folder, "node_modules"), file).split(sep).join("/");
    if (!own.startsWith(`${manifest.name}/`)) return packageOf(file.split(sep).join("/"));
    const inputs = this.bundled[own.slice(`${manifest.name}/dist/`.length)];
    if (inputs === undefined) return [own];
    return inputs.flatMap((input) => (input.startsWith("src/") ? [`${manifest.name}/${input}`] : packageOf(input)));
  }
}

export function packageOf(file: string): string[] {
  const [, name] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
  return name === undefined ? [] : [name];
}

const reportLoaded = `process.on("exit", () =>
  require("node:fs").writeFileSync(process.env.REPORT_LOADED, JSON.stringify(Object.keys(require.cache))));
`;

async function pack(to: string): Promise<z.output<typeof packedSchema>> {
  const options = ["--offline", "--ignore-scripts", "--json", "--pack-destination", to];
  const { code, stdout, stderr } = await run("npm", ["pack", ...options], root, { npm_config_cache: join(to, ".npm") });
  if (code !== 0) throw new Error(`npm pack: ${stderr}`);
  return packedSchema.parse(JSON.parse(stdout));
}

async function link(name: string, folder: string): Promise<void> {
  const to = join(folder, "node_modules", name);
  await mkdir(dirname(to), { recursive: true });
  await symlink(join(root, "node_modules", name), to);
}

async function run(
  command: string,
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
  watch?: (child: ChildProcess) => void,
): Promise<Omit<Run, "loaded">> {
  const options = { cwd, env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 };
  try {
    const running = promisify(execFile)(command, args, options);
    watch?.(running.child);
    return { code: 0, ...(await running) };
  } catch (failure) {
    return endedSchema.parse(failure);
  }
}

const endedSchema = z.object({ code: z.int(), stdout: z.string(), stderr: z.string() });
