import { cp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { runCli } from "../../src/cli/run-cli";
import type { Quirk } from "../../src/simulator/quirks";
import { startSimulator, type Simulator } from "../../src/simulator/simulator";
import type { Collections, GoldenCase, Step } from "./case";
import { applianceText } from "./appliance-text";
import { clock, goldenHost } from "./golden-host";
import type { Programs } from "./programs";
import { requestsText } from "./requests-text";

const ontapPassword = "ontap-Secret-1";

/** What comes of a case, each part as its golden file holds it. */
export interface Outcome {
  /** What each command printed, and its exit code. */
  readonly output: string;
  /** What the servers were sent. */
  readonly requests: string;
  /** What the appliance holds at the end, and what was made and removed. */
  readonly appliance: string;
  /** As JSON, for what a text does not show. */
  readonly state: ReturnType<Simulator["state"]>;
}

/** Runs the steps against an appliance of their own. */
export async function runCase(golden: GoldenCase, programs: Programs, quirk?: Quirk): Promise<Outcome> {
  const simulator = await startSimulator({
    profile: golden.profile,
    data: golden.appliance,
    quirks: quirk === undefined ? [] : [quirk],
    now: clock,
  });
  const folder = await programs.newProject();
  const bench = new Bench(golden, simulator, programs, folder);
  try {
    for (const [i, step] of golden.steps.entries()) await bench.take(step, golden.written[i] ?? "");
    return bench.outcome();
  } finally {
    await simulator.stop();
    await rm(folder, { recursive: true });
  }
}

class Bench {
  private readonly output: string[] = [];
  private readonly requests: string[] = [];
  private readonly environment: Readonly<Record<string, string | undefined>>;
  private logged = 0;
  private ids = 0;

  constructor(
    private readonly golden: GoldenCase,
    private readonly simulator: Simulator,
    private readonly programs: Programs,
    private readonly folder: string,
  ) {
    this.environment = {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      ...this.connection("SCV", simulator.endpoint),
      ...this.connection("VCENTER", simulator.vcenterEndpoint),
      ONTAP_PASSWORD: ontapPassword,
    };
  }

  async take(step: Step, written: string): Promise<void> {
    if ("scv" in step) return this.run(step.scv);
    this.output.push(`*** ${written}\n`);
    if ("configuration" in step) return this.configure(step.configuration);
    if ("byHand" in step) this.simulator.setState(step.byHand, { merge: true });
    else if ("faults" in step) this.simulator.addFaults(...step.faults);
    else this.removeByHand(step.removedByHand);
  }

  outcome(): Outcome {
    const state = this.simulator.state();
    return {
      output: this.masked(this.output.join("\n")),
      requests: this.masked(this.requests.join("\n")),
      appliance: applianceText(state, this.simulator.creations()),
      state,
    };
  }

  private connection(prefix: string, endpoint: string): Record<string, string> {
    const { credentials, caFile = "" } = this.simulator;
    const { username, password } = credentials;
    const values = { ENDPOINT: endpoint, USERNAME: username, PASSWORD: password, CA_FILE: caFile };
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}_${name}`, value]));
  }

  private async configure(name: string): Promise<void> {
    const before = await readdir(this.folder);
    const sources = before.filter((file) => /\.(tf\.json|ts)$|^cdktf\.json$/.test(file));
    await Promise.all(sources.map((file) => rm(join(this.folder, file))));
    await cp(join(this.golden.folder, name), this.folder, { recursive: true });
  }

  private removeByHand(removed: Readonly<Partial<Record<Collections, readonly string[]>>>): void {
    const state = this.simulator.state();
    const left = (collection: Collections) =>
      state[collection].filter(({ name }) => !removed[collection]?.includes(name)).map((object) => ({ ...object }));
    this.simulator.setState({
      policies: left("policies"),
      resourceGroups: left("resourceGroups"),
      storageSystems: left("storageSystems"),
      backups: left("backups"),
    });
  }

  /** One operation at a time, so that their order is the same in each run. */
  private async run(command: string): Promise<void> {
    const words = command.split(" ");
    if (!(await readdir(this.folder)).includes("cdktf.json")) words.push("--config=.");
    if (/^(plan|apply|destroy|refresh|drift)$/.test(words[0] ?? "")) words.push("--parallelism=1");
    const printed: string[] = [];
    const complained: string[] = [];
    const host = goldenHost({
      folder: this.folder,
      environment: this.environment,
      synthesis: this.programs.host(this.environment),
      newId: () => `00000000-0000-4000-8000-${String(++this.ids).padStart(12, "0")}`,
      onOutput: (text) => void printed.push(text),
      onError: (text) => void complained.push(text),
    });
    const code = await runCli(words, host);
    const heading = `$ scv ${words.join(" ")}\n`;
    const errors = complained.length === 0 ? "" : `[error output]\n${complained.join("")}`;
    this.output.push(`${heading}${printed.join("")}${errors}[exit code ${code}]\n`);
    const sent = this.simulator.requests().slice(this.logged);
    this.logged += sent.length;
    this.requests.push(`${heading}${requestsText(sent)}`);
  }

  /** Ports and folders differ from run to run. A secret has no business here at all. */
  private masked(text: string): string {
    const { endpoint, vcenterEndpoint, credentials } = this.simulator;
    for (const secret of [ontapPassword, credentials.password]) {
      if (text.includes(secret)) throw new Error(`${this.golden.name} shows a secret`);
    }
    return text
      .replaceAll(endpoint, "https://scv.example.com:8144")
      .replaceAll(vcenterEndpoint, "https://vcenter.example.com")
      .replaceAll(this.folder, "/home/operator/project");
  }
}
