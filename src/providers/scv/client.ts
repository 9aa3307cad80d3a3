import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import { isJsonArray, type Json, type JsonObject } from "../../language/json";
import { printJson } from "../../language/json-text";
import type { Exchange, HttpRequest } from "../../http/exchange";
import type { Secrets } from "../../http/redact";
import type { ApplianceIdentity } from "../../provider/appliance";
import type { Permit } from "../../provider/intent";
import { Collection, type Entry } from "./collection/collection";
import { readPolicy } from "./policy/wire";
import type { Policy } from "./policy/schema";
import { releaseIn, type Release } from "./release";
import { readResourceGroup } from "./resource-group/wire";
import type { ResourceGroup } from "./resource-group/schema";
import { readSchedule } from "./schedule/wire";
import type { Schedule } from "./schedule/schema";
import { readStorageSystem } from "./storage-system/wire";
import type { StorageSystem } from "./storage-system/schema";
import type { VcenterClient } from "./vcenter/client";
import { AnswerError } from "./wire/answer-error";
import { appliance, ask, type Answer } from "./wire/answer";
import { listIn, objectIn } from "./wire/payload";
import { readEntries, readEntry } from "./wire/read-entry";

/** What the client is made of; everything that touches the world comes from outside. */
export interface ScvConnection {
  readonly exchange: Exchange;
  readonly appliance: () => Promise<ApplianceIdentity>;
  /** What must not be seen in a trace or an error. */
  readonly secrets: Secrets;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Connects at the first look-up; throws DiagnosticError where the provider block says too little. */
  readonly vcenter: () => Promise<VcenterClient>;
  readonly close: () => Promise<void>;
}

export type Mutation = Pick<HttpRequest, "method" | "path"> & { readonly body?: JsonObject };

/** The SCV REST API. */
export class ScvClient {
  readonly storageSystems: Collection<StorageSystem>;
  readonly policies: Collection<Policy>;
  readonly resourceGroups: Collection<ResourceGroup>;
  readonly schedules: Collection<Schedule>;
  #release: Promise<Release | undefined> | undefined;

  constructor(readonly connection: ScvConnection) {
    const collection = <M extends { id: string; name: string }>(
      path: string,
      key: string,
      read: (wire: JsonObject) => M,
    ): Collection<M> => new Collection(() => this.list(path, key, read), connection.now, connection.sleep);
    this.storageSystems = collection("/api/4.1/storage-system", "storageSystemResponseList", readStorageSystem);
    this.policies = collection("/api/4.1/policies", "policyResponseList", readPolicy);
    this.resourceGroups = collection("/api/4.1/resource-groups", "resourceGroupResponseList", readResourceGroup);
    this.schedules = collection("/api/4.1/schedules", "scheduleResponseList", readSchedule);
  }

  /** To be called before the first request that holds them. */
  hide(secrets: Readonly<Record<string, string>>): void {
    for (const secret of Object.values(secrets)) this.connection.secrets.add(secret);
  }

  appliance(): Promise<ApplianceIdentity> {
    return this.connection.appliance();
  }

  /** Undefined is a 404: there is no such policy. */
  async policy(id: string): Promise<Entry<Policy> | undefined> {
    const path = `/api/4.1/policies/${encodeURIComponent(id)}`;
    const payload = await this.getIfThere(path);
    if (payload === undefined) return undefined;
    const wire = objectIn(payload.json, "name") ?? unexpected(path, "policy");
    const entry = readEntry(path, wire, readPolicy);
    return entry.id === id ? entry : unexpected(path, `policy ${id}`);
  }

  async get(path: string): Promise<Json | undefined> {
    return (await this.call({ method: "GET", path, repeatable: true })).payload;
  }

  /** Undefined is a 404. */
  async getIfThere(path: string): Promise<{ readonly json: Json | undefined } | undefined> {
    try {
      return { json: await this.get(path) };
    } catch (cause) {
      if (cause instanceof AnswerError && cause.status === 404) return undefined;
      throw cause;
    }
  }

  /** An array, whatever holds it. Undefined is a 404. */
  async listIfThere(path: string, key: string): Promise<readonly Json[] | undefined> {
    const payload = await this.getIfThere(path);
    return payload && (listIn(payload.json, key) ?? unexpected(path, "list"));
  }

  /** Changes the remote, so it asks for the proof that the intent is durable. */
  send(mutation: Mutation, permit: Permit): Promise<Answer>;
  send({ method, path, body }: Mutation): Promise<Answer> {
    return this.call({ method, path, ...(body && { body: printJson(body) }), repeatable: method !== "POST" });
  }

  /** Of the appliance's own OpenAPI document; undefined where there is none that says. */
  release(): Promise<Release | undefined> {
    this.#release ??= this.askRelease();
    return this.#release;
  }

  private async askRelease(): Promise<Release | undefined> {
    for (const path of ["/api/v3/api-docs", "/api/v2/api-docs"]) {
      const document = await this.getIfThere(path).catch(() => undefined);
      const release = releaseIn(document?.json);
      if (release) return release;
    }
    return undefined;
  }

  private async list<M extends { id: string; name: string }>(
    path: string,
    key: string,
    read: (wire: JsonObject) => M,
  ): Promise<readonly Entry<M>[]> {
    const payload = await this.get(path);
    const list = listIn(payload, key);
    if (list === undefined) return unexpected(path, `list ${key}${isJsonArray(payload) ? "" : shapeOf(payload)}`);
    return readEntries(path, list, read);
  }

  private call(request: HttpRequest): Promise<Answer> {
    return ask(appliance, this.connection.exchange, request, this.connection.secrets);
  }
}

function shapeOf(payload: Json | undefined): string {
  if (payload === undefined || payload === null) return " (the answer was empty)";
  return typeof payload === "object" ? ` (it has ${Object.keys(payload).slice(0, 5).join(", ") || "nothing"})` : "";
}

function unexpected(path: string, what: string): never {
  throw new DiagnosticError(
    error({
      code: "scv-unexpected-answer",
      summary: `The appliance's answer to GET ${path} holds no ${what}`,
      detail:
        "It answered without an error, but not in a shape that is known. Nothing is concluded from such an answer.",
    }),
  );
}
