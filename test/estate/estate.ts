import { cp, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { startSimulator, type Simulator } from "../../src/simulator/simulator";
import { start } from "../crash/command";
import type { InstalledPackage } from "../package/installed-package";
import { terraform } from "../terraform/terraform";

const root = join(__dirname, "..", "..");

export const secrets = { "password of clusters": "cluster/Secret+1", "password of SVMs": "svm/Secret+2" };

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** A copy of the example in a user's project, and an appliance of its own. */
export class Estate {
  private constructor(
    readonly folder: string,
    readonly simulator: Simulator,
    readonly environment: Readonly<Record<string, string>>,
    private readonly command: string,
  ) {}

  /** Beside the package as a user would have installed it, with what the README has installed too. */
  static async copied(name: string, { folder: project }: InstalledPackage): Promise<Estate> {
    const [folder, simulator] = [join(project, name), await startSimulator()];
    await cp(join(root, "examples", "estate"), folder, { recursive: true });
    const modules = join(folder, "node_modules");
    await mkdir(join(modules, ".bin"), { recursive: true });
    await symlink(join(root, "node_modules", "tsx"), join(modules, "tsx"));
    await symlink(join("..", "tsx", "dist", "cli.mjs"), join(modules, ".bin", "tsx"));
    const { endpoint, vcenterEndpoint, credentials, caFile = "" } = simulator;
    const environment = {
      // nothing that the machine has configured
      HOME: folder,
      TF_CLI_CONFIG_FILE: "",
      TF_INPUT: "0",
      SCV_ENDPOINT: endpoint,
      SCV_USERNAME: credentials.username,
      SCV_PASSWORD: credentials.password,
      SCV_CA_FILE: caFile,
      VCENTER_ENDPOINT: vcenterEndpoint,
      VCENTER_CA_FILE: caFile,
      TF_VAR_CLUSTER_PASSWORD: secrets["password of clusters"],
      TF_VAR_SVM_PASSWORD: secrets["password of SVMs"],
    };
    return new Estate(
      folder,
      simulator,
      environment,
      join(project, "node_modules", "cdktf-scv", "dist", "scv", "main.js"),
    );
  }

  scv(...args: string[]): Promise<Ended> {
    return start(this.command, args, this.folder, this.environment).ended;
  }

  async scvSucceeds(...args: string[]): Promise<string> {
    return succeeded(`scv ${args.join(" ")}`, await this.scv(...args));
  }

  /** In the folder of one stack; `variables` by their names. */
  terraform(stack: string, args: readonly string[], variables: Readonly<Record<string, string>> = {}): Promise<Ended> {
    const given = Object.entries(variables).map(([name, value]) => [`TF_VAR_${name}`, value]);
    const environment = { ...this.environment, ...Object.fromEntries(given) };
    return terraform([...args, "-no-color"], this.#stack(stack), environment);
  }

  async terraformSucceeds(stack: string, args: readonly string[], variables = {}): Promise<string> {
    const ended = await this.terraform(stack, args, variables);
    return succeeded(`terraform ${args.join(" ")} of ${stack}`, ended);
  }

  #stack(name: string): string {
    return join(this.folder, "cdktf.out", "stacks", name);
  }

  /** What the appliance holds of the estate, by names. */
  inventory() {
    const { storageSystems, policies, resourceGroups, schedules } = this.simulator.state();
    const policyName = (id: number) => policies.find((policy) => policy.id === id)?.name;
    return {
      systems: storageSystems.map(({ name }) => name).sort(),
      policies: Object.fromEntries(policies.map(({ name, retentionValue }) => [name, retentionValue])),
      groups: Object.fromEntries(
        resourceGroups.map(({ name, entities, policies: attached }) => [
          name,
          { entities: [...entities].sort(), policies: attached.map(({ id }) => policyName(id)).sort() },
        ]),
      ),
      schedules: Object.fromEntries(schedules.map(({ name, cronExpression }) => [name, cronExpression])),
    };
  }

  /** Somebody else's mouse: backups of gold are kept for a day, and the purge runs at noon. */
  changeByHand(): void {
    const { policies } = this.simulator.state();
    this.simulator.setState(
      {
        policies: policies.filter(({ name }) => name === "gold_daily").map((gold) => ({ ...gold, retentionValue: 1 })),
        schedules: [{ name: "Schedule-PurgeBackups", cronExpression: "0 0 12 * * ?" }],
      },
      { merge: true },
    );
  }
}

function succeeded(command: string, { code, output }: Ended): string {
  if (code !== 0) throw new Error(`${command} ended with ${String(code)}:\n${output}`);
  return output;
}
