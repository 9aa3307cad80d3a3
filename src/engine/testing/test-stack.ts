import { noFunctions } from "../../plan/testing/no-functions";
import { createHash } from "node:crypto";
import type { ApplyEvent, ApplyResult } from "../../apply/progress";
import { readConfiguration } from "../../configuration/read-configuration";
import { assertNoErrors } from "../../diagnostics/diagnostic";
import type { DriftReport } from "../../drift/drift-report";
import { JsonNumber, type Json, type JsonObject } from "../../language/json";
import { printJson } from "../../language/json-text";
import type { ObjectValue, Value } from "../../language/value";
import type { StackPlan } from "../../plan/plan";
import { ProviderSessions } from "../../plan/provider-sessions";
import type { StackContext } from "../../plan/stack-context";
import { stackEvaluation } from "../../plan/stack-evaluation";
import type { Provider, ProviderSession } from "../../provider/provider";
import { Library } from "../../provider/testing/library";
import { host, libraryProvider } from "../../provider/testing/library-provider";
import type { StateBackend, StateSession, StateSnapshot } from "../../state/backend";
import type { StateInstance } from "../../state/document";
import { openLocalBackend } from "../../state/local-backend";
import { formatAddress } from "../../state/address";
import { SimulatedDisk } from "../../state/testing/simulated-disk";
import { SimulatedMachine } from "../../state/testing/simulated-host";
import { applyStack } from "../apply-stack";
import { assertPlanCurrent } from "../assert-plan-current";
import { driftStack } from "../drift-stack";
import { importResource } from "../import-resource";
import { plainPlan, type PlanOptions } from "../../plan/plan-options";
import { planStack } from "../plan-stack";
import { refreshStack, type RefreshResult } from "../refresh-stack";

export const source = "terraform.local/test/library";
export const provider = `provider["${source}"]`;
const path = "/project/terraform.tfstate";

/** What a session does otherwise than the library's own. */
export type Tampering = (session: ProviderSession) => Partial<ProviderSession>;

/** One stack over its life: a library as the appliance, a simulated disk for the state, the engine between them. */
export class TestStack {
  readonly library = new Library();
  /** By alias: the appliance of a provider block whose endpoint is `https://ALIAS.example.com`. */
  readonly branches = new Map<string, Library>();
  readonly machine = new SimulatedMachine();
  readonly disk = new SimulatedDisk(() => this.machine.time);
  readonly events: ApplyEvent[] = [];
  variables: Readonly<Record<string, Value>> = {};
  version = "1.2.3";
  parallelism = 10;
  tampering: Tampering = () => ({});
  connections = 0;
  stop = new AbortController();
  abort = new AbortController();
  #pid = 1;

  /** The process is gone, and another one comes. */
  dies(): void {
    this.machine.running.clear();
    this.#pid += 1;
  }

  backend(): StateBackend {
    const numbers = {
      hold: (text: string) => new JsonNumber(text),
      text: (value: unknown) => (value instanceof JsonNumber ? value.text : undefined),
    };
    const filesystem = this.disk.filesystem();
    return openLocalBackend({
      path,
      filesystem,
      host: this.machine.process(this.#pid),
      who: "tester",
      version: "1.0.0",
      numbers,
    });
  }

  context(json: JsonObject): StackContext {
    const required = { library: { source } };
    const { configuration, diagnostics } = readConfiguration("test", {
      terraform: { required_providers: required },
      ...json,
    });
    assertNoErrors(diagnostics);
    return {
      stack: "test",
      configuration,
      configurationDigest: createHash("sha256").update(printJson(json)).digest("hex"),
      providers: new Map([[source, this.#provider()]]),
      host: {
        ...host,
        now: () => this.machine.time,
        newId: () => this.machine.process(this.#pid).newId(),
        signal: this.abort.signal,
      },
      variables: this.variables,
      surroundings: { workingFolder: "/project", workspace: "default" },
      parallelism: this.parallelism,
      durableIntents: true,
      functions: noFunctions,
    };
  }

  /** Made against the state as a reader sees it, without a lock. */
  async plan(json: JsonObject, options: Partial<PlanOptions> = {}): Promise<StackPlan> {
    const snapshot = await this.snapshot();
    return this.#connected(json, (context, sessions) => planStack(context, sessions, snapshot, full(options)));
  }

  async apply(json: JsonObject, options: Partial<PlanOptions> = {}): Promise<ApplyResult> {
    return this.#locked(json, async (context, sessions, state) => {
      const plan = await planStack(context, sessions, state.snapshot, full(options));
      return this.#carryOut(context, sessions, plan, state);
    });
  }

  /** Applied before its first use: the configuration is valid and everything works. */
  async has(json: JsonObject): Promise<void> {
    const { diagnostics } = await this.apply(json);
    assertNoErrors(diagnostics);
    this.events.length = 0;
    this.library.requests.length = 0;
  }

  async applySaved(json: JsonObject, plan: StackPlan): Promise<ApplyResult> {
    return this.#locked(json, async (context, sessions, state) => {
      await assertPlanCurrent(plan, context, sessions, state.snapshot);
      return this.#carryOut(context, sessions, plan, state);
    });
  }

  async drift(json: JsonObject): Promise<DriftReport> {
    const snapshot = await this.snapshot();
    return this.#connected(json, (context, sessions) => driftStack(context, sessions, snapshot));
  }

  async refresh(json: JsonObject): Promise<RefreshResult> {
    return this.#locked(json, refreshStack);
  }

  async import(json: JsonObject, address: string, id: string, index?: string | number): Promise<ObjectValue> {
    const [type = "", name = ""] = address.split(".");
    const key = { mode: "managed", type, name, ...(index === undefined ? {} : { index }) } as const;
    return this.#locked(json, (context, sessions, state) => importResource(context, sessions, state, key, id));
  }

  snapshot(): Promise<StateSnapshot> {
    return this.backend().read();
  }

  /** Instances of the state by address, deposed ones with ` (deposed)` behind it. */
  async state(): Promise<Record<string, StateInstance>> {
    const { document } = await this.snapshot();
    const instances = document.resources.flatMap(({ mode, type, name, instances: all }) =>
      all.map((instance): [string, StateInstance] => {
        const { index_key: index, deposed } = instance;
        const address = formatAddress({ mode, type, name, ...(index === undefined ? {} : { index }) });
        return [`${address}${deposed === undefined ? "" : " (deposed)"}`, instance];
      }),
    );
    return Object.fromEntries(instances);
  }

  async outputs(): Promise<Record<string, unknown>> {
    const { document } = await this.snapshot();
    return Object.fromEntries(Object.entries(document.outputs).map(([name, { value }]) => [name, value]));
  }

  titles(): string[] {
    return [...this.library.books.values()].map(({ title }) => title).sort();
  }

  /** Everything on the disk, by path. */
  files(): Record<string, string | undefined> {
    return Object.fromEntries(this.disk.paths().map((file) => [file, this.disk.read(file)]));
  }

  async #connected<T>(
    json: JsonObject,
    work: (context: StackContext, sessions: ProviderSessions) => Promise<T>,
  ): Promise<T> {
    const context = this.context(json);
    const sessions = new ProviderSessions(context, stackEvaluation(context, noFunctions));
    try {
      return await work(context, sessions);
    } finally {
      await sessions.close();
    }
  }

  async #locked<T>(
    json: JsonObject,
    work: (context: StackContext, sessions: ProviderSessions, state: StateSession) => Promise<T>,
  ): Promise<T> {
    const state = await this.backend().open({ operation: "apply", lockTimeoutMs: 0 });
    try {
      return await this.#connected(json, (context, sessions) => work(context, sessions, state));
    } finally {
      await state.close();
    }
  }

  #carryOut(context: StackContext, sessions: ProviderSessions, plan: StackPlan, state: StateSession) {
    const progress = (event: ApplyEvent) => this.events.push(event);
    return applyStack(context, sessions, plan, state, { progress, stop: this.stop.signal });
  }

  #provider(): Provider {
    const main = libraryProvider(this.library);
    return {
      ...main,
      version: this.version,
      configure: async (config, lent) => {
        this.connections += 1;
        const endpoint = config.entries["endpoint"];
        const alias = endpoint?.kind === "string" ? new URL(endpoint.value).hostname.split(".")[0] : undefined;
        const branch = this.branches.get(alias ?? "");
        const session = await (branch === undefined ? main : libraryProvider(branch)).configure(config, lent);
        return { ...session, ...this.tampering(session) };
      },
    };
  }
}

function full(options: Partial<PlanOptions>): PlanOptions {
  return { ...plainPlan, ...options };
}

/** A configuration of books: by name, what differs from a novel whose title is the name. */
export function books(resources: Readonly<Record<string, JsonObject>>, more: JsonObject = {}): JsonObject {
  const entries = Object.entries(resources).map(([name, body]): [string, Json] => [
    name,
    { title: name, genre: "NOVEL", ...body },
  ]);
  return entries.length === 0 ? more : { ...more, resource: { library_book: Object.fromEntries(entries) } };
}

/** What is planned, but for what stays as it is: `create library_book.emma`. */
export function actions(plan: Pick<StackPlan, "changes">): string[] {
  return plan.changes
    .filter(({ action }) => action !== "no-op")
    .map(({ action, address, key }) => `${action} ${address}${key.deposed === undefined ? "" : " (deposed)"}`);
}

export function codes(result: { readonly diagnostics: readonly { readonly code: string }[] }): string[] {
  return result.diagnostics.map(({ code }) => code);
}

/** What was done, in order: `create library_book.emma`. */
export function done(events: readonly ApplyEvent[]): string[] {
  return events.flatMap((event) => (event.kind === "finished" ? [`${event.action} ${event.address}`] : []));
}
