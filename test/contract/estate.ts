import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Diagnostic } from "../../src/diagnostics/diagnostic";
import type { ObjectValue } from "../../src/language/value";
import { proposedNew } from "../../src/plan/proposed";
import { Permit } from "../../src/provider/intent";
import { fromPlain } from "../../src/provider/plain";
import type { AppliedInstance, Loss, ProviderSession } from "../../src/provider/provider";
import { createScvProvider } from "../../src/providers/scv/scv";
import { startSimulator, type Simulator, type SimulatorOptions } from "../../src/simulator/simulator";
import { Recorder, type Exchange } from "./recorder";

export const provider = createScvProvider();

const lent = { intend: async () => new Permit(true), outsideSlot: <T>(wait: () => Promise<T>) => wait() };

/** A simulated appliance, the real provider, and between them what was said. */
export class Estate {
  #session: ProviderSession | undefined;

  private constructor(
    readonly simulator: Simulator,
    private readonly recorder: Recorder,
  ) {}

  static async start(options: SimulatorOptions): Promise<Estate> {
    const simulator = await startSimulator({ insecureHttp: true, ...options });
    return new Estate(simulator, await Recorder.start(simulator.endpoint));
  }

  get exchanges(): readonly Exchange[] {
    return this.recorder.exchanges;
  }

  /** A run of its own: the session before it ends, and the next request logs in. */
  async reconnect(): Promise<ProviderSession> {
    await this.#session?.close();
    const { credentials, vcenterEndpoint } = this.simulator;
    this.#session = await provider.configure(fromPlain(provider.schema.provider, {}), {
      engine: "scv",
      environment: {
        SCV_ENDPOINT: this.recorder.endpoint,
        SCV_USERNAME: credentials.username,
        SCV_PASSWORD: credentials.password,
        VCENTER_ENDPOINT: vcenterEndpoint,
      },
      readFile: async (path) => Promise.reject(new Error(`nothing may be read, not even ${path}`)),
      now: Date.now,
      sleep: async (milliseconds, signal) => {
        await sleep(Math.min(milliseconds, 60_000), undefined, { signal, ref: false }).catch(() => undefined);
      },
      random: Math.random,
      newId: randomUUID,
    });
    return this.#session;
  }

  async create(type: string, attributes: object): Promise<AppliedInstance> {
    const config = this.#config(type, attributes);
    const planned = await this.#plan(type, null, config);
    return noErrors(await (await this.#open()).create({ type, planned, config, private: null, ...lent }));
  }

  async update(type: string, prior: AppliedInstance, attributes: object): Promise<AppliedInstance> {
    const config = this.#config(type, attributes);
    const planned = await this.#plan(type, prior.state, config);
    const request = { type, prior: prior.state, planned, config, private: prior.private, ...lent };
    return noErrors(await (await this.#open()).update(request));
  }

  isValid(type: string, attributes: object): boolean {
    return onlyErrors(provider.validateResource(type, fromPlain(blockOf(type), attributes))).length === 0;
  }

  async delete(type: string, { state, private: remembered }: AppliedInstance): Promise<void> {
    await (await this.#open()).delete({ type, prior: state, private: remembered, ...lent });
  }

  /** As a plan asks: is it there, what would be lost, is the name taken? */
  async look(type: string, instance: AppliedInstance, next: object | null): Promise<Loss | undefined> {
    const session = await this.#open();
    const { diagnostics, instances } = await session.refresh(type, [instance]);
    expect({ diagnostics, instances }).toMatchObject({ diagnostics: [], instances: [{ kind: "present" }] });
    await session.existing(type, ["taken"]);
    const planned = next && (await this.#plan(type, instance.state, this.#config(type, next)));
    return session.losses(type, { prior: instance.state, planned });
  }

  async import(type: string, id: string): Promise<AppliedInstance> {
    return { ...(await (await this.#open()).importResource(type, id)), diagnostics: [] };
  }

  async read(type: string, attributes: object): Promise<ObjectValue> {
    const block = provider.schema.dataSources[type];
    if (block === undefined) throw new Error(`there is no data source ${type}`);
    const config = fromPlain(block, attributes);
    expect(provider.validateDataSource(type, config)).toEqual([]);
    const { state, diagnostics } = await (await this.#open()).readDataSource(type, config);
    expect(diagnostics).toEqual([]);
    return state;
  }

  async stop(): Promise<void> {
    await this.#session?.close();
    await this.recorder.stop();
    await this.simulator.stop();
  }

  async #open(): Promise<ProviderSession> {
    return this.#session ?? this.reconnect();
  }

  #config(type: string, attributes: object): ObjectValue {
    const config = fromPlain(blockOf(type), attributes);
    expect(onlyErrors(provider.validateResource(type, config))).toEqual([]);
    return config;
  }

  async #plan(type: string, prior: ObjectValue | null, config: ObjectValue): Promise<ObjectValue> {
    const proposed = proposedNew(blockOf(type), prior, config);
    const { planned, diagnostics, requiresReplace } = await (
      await this.#open()
    ).plan({ type, prior, proposed, config });
    expect({ diagnostics: onlyErrors(diagnostics), requiresReplace }).toEqual({ diagnostics: [], requiresReplace: [] });
    return planned;
  }
}

export function blockOf(type: string) {
  const schema = provider.schema.resources[type];
  if (schema === undefined) throw new Error(`there is no resource ${type}`);
  return schema.block;
}

function onlyErrors(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}

function noErrors(instance: AppliedInstance): AppliedInstance {
  expect(onlyErrors(instance.diagnostics)).toEqual([]);
  return instance;
}
