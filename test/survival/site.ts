import { mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { CliHost, Output } from "../../src/cli/host/cli-host";
import { nodeCliHost } from "../../src/cli/host/node-cli-host";
import { runCli } from "../../src/cli/run-cli";
import { startSimulator, type Simulator, type SimulatorOptions } from "../../src/simulator/simulator";
import { scv, start, type Running } from "../crash/command";
import { stack, type Wanted } from "./stack";

export interface Told {
  readonly code: number;
  readonly output: string;
}

const host = nodeCliHost();

type Environment = Readonly<Record<string, string>>;

/** A project's folder, and the appliance that it is for. */
export class Site {
  private constructor(
    readonly folder: string,
    /** A test may put another one in its place. */
    public simulator: Simulator,
  ) {}

  /** With the stack as it is wanted, not applied yet. */
  static async set(wanted: Wanted = {}, options: SimulatorOptions = {}): Promise<Site> {
    const site = new Site(await mkdtemp(join(tmpdir(), "scv-survival-")), await startSimulator(options));
    await site.want(wanted);
    return site;
  }

  /** The same, applied. */
  static async applied(wanted: Wanted = {}, options: SimulatorOptions = {}): Promise<Site> {
    const site = await Site.set(wanted, options);
    await site.succeed("apply", "--auto-approve");
    return site;
  }

  async want(wanted: Wanted): Promise<void> {
    await writeFile(this.path("cdk.tf.json"), JSON.stringify(stack(wanted)));
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  get environment(): Environment {
    const { endpoint, credentials, caFile } = this.simulator;
    return {
      SCV_ENDPOINT: endpoint,
      SCV_USERNAME: credentials.username,
      SCV_PASSWORD: credentials.password,
      ...(caFile === undefined ? {} : { SCV_CA_FILE: caFile }),
      TF_VAR_ONTAP_PASSWORD: "ontap-Secret-1",
    };
  }

  /** The command in this process, with its pauses cut short. */
  async run(...args: string[]): Promise<Told> {
    return this.runWith(this.environment, ...args);
  }

  async runWith(environment: Environment, ...args: string[]): Promise<Told> {
    const printed: string[] = [];
    const code = await runCli([...args, "--config=."], hurried(this.folder, environment, printed));
    return { code, output: printed.join("") };
  }

  async succeed(...args: string[]): Promise<string> {
    const { code, output } = await this.run(...args);
    if (code !== 0) throw new Error(`scv ${args.join(" ")} ended with ${code}:\n${output}`);
    return output;
  }

  /** The built command, as a process of its own. */
  start(...args: string[]): Running {
    return start(scv, [...args, "--config=."], this.folder, this.environment);
  }

  /** Every file of the folder with its mode and bytes, but for the number that each holder of the lock takes. */
  async files(): Promise<Record<string, string>> {
    const all = Object.entries(await this.allFiles());
    return Object.fromEntries(all.filter(([name]) => !name.endsWith(".fencing")));
  }

  /** Every file of the folder with its mode and bytes. */
  async allFiles(): Promise<Record<string, string>> {
    const names = (await readdir(this.folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const told = names.sort().map(async (name) => {
      const mode = ((await stat(name)).mode & 0o777).toString(8);
      return [name, `${mode} ${await readFile(name, "latin1")}`] as const;
    });
    return Object.fromEntries(await Promise.all(told));
  }

  async clear(): Promise<void> {
    await this.simulator.stop();
    await rm(this.folder, { recursive: true });
  }
}

/** The codes of the diagnostics that were shown, each once, in the order of the alphabet. */
export function codesIn(output: string): string[] {
  return [...new Set([...output.matchAll(/(?:code: |"code":")([a-z-]+)/g)].map(([, code = ""]) => code))].sort();
}

/** What was shown, without the frames and line ends that its width brings. */
export function wordsOf(output: string): string {
  return output.replaceAll(/[\s│╷╵]+/g, " ");
}

/** Waits of seconds last a millisecond, and the clock goes on as if they had not been cut short. */
function hurried(folder: string, environment: Environment, printed: string[]): CliHost {
  const output: Output = { isTerminal: false, write: (text) => void printed.push(text) };
  let skipped = 0;
  return {
    ...host,
    workingFolder: folder,
    stdout: output,
    stderr: output,
    stdin: { isTerminal: false, readLine: () => Promise.resolve(undefined), lines: async function* () {} },
    onInterrupt: () => () => undefined,
    machine: {
      ...host.machine,
      environment: { ...environment, NO_COLOR: "1" },
      now: () => Date.now() + skipped,
      sleep: async (milliseconds, options = {}) => {
        const isPause = options.background !== true && milliseconds < 10_000;
        if (isPause) skipped += milliseconds;
        if (options.signal?.aborted) return;
        const settings = { signal: options.signal, ref: options.background !== true };
        await sleep(isPause ? 1 : milliseconds, undefined, settings).catch(() => undefined);
      },
    },
  };
}
