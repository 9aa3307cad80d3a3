import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonObject } from "../../src/language/json";
import type { Engine, Observation, Performance } from "./engine";
import { announcements, diagnostics, observeValidation, readMessages } from "./observe-messages";
import { observeOrder } from "./observe-order";
import { observePlan, observeShownState } from "./observe-plan";
import { deposedBlocks, observeState, stateDependencies } from "./observe-state";
import type { Step } from "./program";
import { readObject } from "./read-json";
import { StableIds } from "./stable-ids";
import type { Surroundings } from "./surroundings";

export interface CommandRun {
  readonly code: number | null;
  readonly out: string;
}

/** In a folder. */
export interface CommandLine {
  run(words: readonly string[], environment: Readonly<Record<string, string>>): Promise<CommandRun>;
  end(): void;
}

/** An engine that understands Terraform's commands and options, as both do. */
export function commandLineEngine<Remote>(
  name: string,
  open: (folder: string) => CommandLine,
  surround: () => Promise<Surroundings<Remote>>,
): Engine<Remote> {
  return {
    name,
    prepare: async () => {
      const folder = mkdtempSync(join(tmpdir(), "conformance-"));
      return new FolderPerformance(folder, open(folder), await surround());
    },
  };
}

class FolderPerformance<Remote> implements Performance<Remote> {
  private readonly ids = new StableIds();
  private configuration: JsonObject = {};
  private text = "{}";
  private isNew = true;

  constructor(
    private readonly folder: string,
    private readonly commandLine: CommandLine,
    private readonly surroundings: Surroundings<Remote>,
  ) {}

  async step(step: Step<Remote>): Promise<Observation> {
    this.layOut(step);
    await step.sideDoor?.({ folder: this.folder, remote: this.surroundings.remote });
    const [name, ...args] = step.command;
    const run = (...words: string[]) =>
      this.commandLine.run(words, { ...this.surroundings.environment, ...step.environment });
    const observed = await (isPlanned(name) && !args.some(isPlanFile)
      ? this.planned(name, args, run)
      : this.plainly(name, args, run));
    const remote = this.surroundings.observe();
    const all = { ...observed, state: observeState(this.state()), ...(remote === undefined ? {} : { remote }) };
    return this.ids.replace(this.surroundings.stable(all));
  }

  async end(): Promise<void> {
    this.commandLine.end();
    await this.surroundings.end();
    rmSync(this.folder, { recursive: true });
  }

  private layOut({ configuration, files = {} }: Step<Remote>): void {
    this.isNew = configuration !== undefined;
    this.configuration = configuration ?? this.configuration;
    this.text = JSON.stringify(this.configuration);
    writeFileSync(join(this.folder, "cdk.tf.json"), this.text);
    for (const [file, text] of Object.entries(files)) {
      if (text === null) rmSync(join(this.folder, file));
      else writeFileSync(join(this.folder, file), text);
    }
  }

  private async planned(name: PlannedCommand, options: readonly string[], run: Run): Promise<JsonObject> {
    const destroy = name === "destroy" ? ["-destroy"] : [];
    const made = await run(
      "plan",
      "-input=false",
      "-json",
      "-detailed-exitcode",
      "-out=it.plan",
      ...destroy,
      ...options,
    );
    const messages = readMessages(made.out);
    const plan = { exit: made.code, diagnostics: diagnostics(messages, this.text) };
    if (made.code === 1) return { plan };
    const shown = await run("show", "-json", "it.plan");
    const { configuration, ...observed } = observePlan(readObject(shown.out));
    const written = this.isNew ? { configuration } : {};
    const told = { ...plan, ...observed, ...written, announcements: announcements(messages) };
    return name === "plan" ? { plan: told } : { plan: told, apply: await this.apply(run) };
  }

  private async plainly(name: string, args: readonly string[], run: Run): Promise<JsonObject> {
    const { code, out } = await run(name, ...args);
    return { exit: code, ...this.answer([name, ...args].join(" "), out) };
  }

  /** What a command answers, where it is for machines. */
  private answer(words: string, out: string): JsonObject {
    if (words.startsWith("output") || words === "state list") return { out };
    if (words === "show -json") return observeShownState(readObject(out));
    return words === "validate -json" ? observeValidation(readObject(out), this.text) : {};
  }

  private async apply(run: Run): Promise<JsonObject> {
    const before = this.state();
    const { code, out } = await run("apply", "-input=false", "-json", "it.plan");
    const messages = readMessages(out);
    return {
      exit: code,
      diagnostics: diagnostics(messages, this.text),
      ...observeOrder(messages, {
        configuration: this.configuration,
        before: stateDependencies(before),
        after: stateDependencies(this.state()),
        ambiguous: deposedBlocks(before),
      }),
      result: announcements(messages.filter(({ type }) => type === "change_summary" || type === "outputs")),
    };
  }

  private state(): JsonObject {
    const file = join(this.folder, "terraform.tfstate");
    return existsSync(file) ? readObject(readFileSync(file, "utf8")) : {};
  }
}

type Run = (...words: string[]) => Promise<CommandRun>;
type PlannedCommand = "plan" | "apply" | "destroy";

function isPlanned(name: string): name is PlannedCommand {
  return ["plan", "apply", "destroy"].includes(name);
}

function isPlanFile(argument: string): boolean {
  return argument.endsWith(".plan");
}
