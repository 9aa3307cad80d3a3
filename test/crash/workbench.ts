import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../src/cli/testing/test-host";
import { startSimulator, type Simulator } from "../../src/simulator/simulator";
import { createdAfter, cronAfter, estateAfter, estateBefore, namesAfter } from "./estate";

/** An appliance with the estate as it was, and as many fresh starts from there as a test wants. */
export class Workbench {
  private constructor(
    readonly simulator: Simulator,
    private readonly base: string,
    private readonly before: string,
  ) {}

  static async set(): Promise<Workbench> {
    const simulator = await startSimulator();
    const base = await mkdtemp(join(tmpdir(), "scv-crash-"));
    const folder = join(base, "start");
    await mkdir(folder);
    await writeFile(join(folder, "cdk.tf.json"), JSON.stringify(estateBefore()));
    const made = new Workbench(simulator, base, "");
    const applied = await made.run(folder, "apply", "--auto-approve");
    if (applied.code !== 0) throw new Error(applied.output);
    await writeFile(join(folder, "cdk.tf.json"), JSON.stringify(estateAfter()));
    return new Workbench(simulator, base, JSON.stringify(simulator.state()));
  }

  /** The built-in schedules as an appliance is delivered. */
  static async untouchedSchedules(): Promise<ReadonlyMap<string, string>> {
    const simulator = await startSimulator();
    const { schedules } = simulator.state();
    await simulator.stop();
    return new Map(schedules.map(({ name, cronExpression }) => [name, cronExpression]));
  }

  get env(): Record<string, string> {
    const { endpoint, credentials, caFile = "" } = this.simulator;
    return {
      SCV_ENDPOINT: endpoint,
      SCV_USERNAME: credentials.username,
      SCV_PASSWORD: credentials.password,
      SCV_CA_FILE: caFile,
      TF_VAR_ONTAP_PASSWORD: "ontap-Secret-1",
    };
  }

  /** The appliance as it was, and a copy of the folder with the state. */
  async again(): Promise<string> {
    this.simulator.onRequest(undefined);
    this.simulator.setState(JSON.parse(this.before));
    const folder = await mkdtemp(join(this.base, "run-"));
    await cp(join(this.base, "start"), folder, { recursive: true });
    return folder;
  }

  /** A command that nobody kills needs no process of its own. */
  async run(folder: string, ...args: string[]): Promise<{ code: number; output: string }> {
    const { code, out, err } = await runCommand([...args, "--config", folder], {
      workingFolder: folder,
      environment: this.env,
    });
    return { code, output: out + err };
  }

  /** How often each object was created since a moment. */
  createdSince(mark: number): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { kind, name } of this.simulator.creations().created.slice(mark)) {
      if (kind === "job") continue;
      const key = `${kind} ${name}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  }

  get mark(): number {
    return this.simulator.creations().created.length;
  }

  async clear(): Promise<void> {
    await this.simulator.stop();
    await rm(this.base, { recursive: true });
  }
}

/** Each object that is to be created, once. */
export const createdOnce = Object.fromEntries(
  Object.entries(createdAfter).flatMap(([kind, names]) => names.map((name) => [`${kind} ${name}`, 1])),
);

export function namesOn(simulator: Simulator): typeof namesAfter {
  const { storageSystems, policies, resourceGroups } = simulator.state();
  const named = (objects: readonly { name: string }[]) => objects.map(({ name }) => name).sort();
  return {
    storageSystems: named(storageSystems),
    policies: named(policies),
    resourceGroups: named(resourceGroups),
  };
}

export const namesWanted: typeof namesAfter = {
  storageSystems: [...namesAfter.storageSystems].sort(),
  policies: [...namesAfter.policies].sort(),
  resourceGroups: [...namesAfter.resourceGroups].sort(),
};

/** The crons that are not as the configuration, or as the appliance had them, wants them. */
export function wrongSchedules(simulator: Simulator, original: ReadonlyMap<string, string>): string[] {
  return simulator
    .state()
    .schedules.filter(({ name, cronExpression }) => cronExpression !== (cronAfter[name] ?? original.get(name)))
    .map(({ name, cronExpression }) => `${name}: ${cronExpression}`);
}
