import { DiagnosticError, error } from "../../../diagnostics/diagnostic";
import type { Exchange } from "../../../http/exchange";
import type { Secrets } from "../../../http/redact";
import type { Json, JsonObject } from "../../../language/json";
import { idText, readObjects, readTexts } from "../wire/read-wire";
import { ask, type Server } from "../wire/answer";
import { listIn, objectIn } from "../wire/payload";

export const vcenter: Server = { name: "vCenter", code: "vcenter" };

/** The inventory by the vSphere Automation REST API. Each question is asked once. */
export class VcenterClient {
  readonly #answers = new Map<string, Promise<Json | undefined>>();

  constructor(
    private readonly exchange: Exchange,
    private readonly secrets: Secrets,
    readonly close: () => Promise<void>,
  ) {}

  /** Objects of one kind: `vm`, `datastore`, `host`, `folder`, `datacenter`. */
  async inventory(kind: string, filter: Readonly<Record<string, string | undefined>>): Promise<readonly JsonObject[]> {
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(filter)) if (value !== undefined) query.set(key, value);
    const path = `/api/vcenter/${kind}?${query.toString()}`;
    const objects = listIn(await this.get(path), "value");
    return objects === undefined ? unexpected(path) : readObjects({ objects }, "objects");
  }

  async tagIds(): Promise<readonly string[]> {
    return this.ids("/api/cis/tagging/tag");
  }

  async tag(id: string): Promise<JsonObject> {
    return this.one(`/api/cis/tagging/tag/${encodeURIComponent(id)}`);
  }

  async tagCategory(id: string): Promise<JsonObject> {
    return this.one(`/api/cis/tagging/category/${encodeURIComponent(id)}`);
  }

  private async ids(path: string): Promise<readonly string[]> {
    const list = listIn(await this.get(path), "value");
    return list === undefined ? unexpected(path) : readTexts({ ids: list }, "ids");
  }

  private async one(path: string): Promise<JsonObject> {
    return objectIn(await this.get(path), "name") ?? unexpected(path);
  }

  private get(path: string): Promise<Json | undefined> {
    const asked = this.#answers.get(path);
    if (asked) return asked;
    const answer = ask(vcenter, this.exchange, { method: "GET", path, repeatable: true }, this.secrets).then(
      ({ payload }) => payload,
    );
    this.#answers.set(path, answer);
    answer.catch(() => this.#answers.delete(path));
    return answer;
  }
}

/** The session id, out of the answer to the login. */
export function sessionIn(payload: Json | undefined): string | undefined {
  return idText(payload) ?? idText(objectIn(payload, "value")?.["value"]);
}

function unexpected(path: string): never {
  throw new DiagnosticError(
    error({
      code: "vcenter-unexpected-answer",
      summary: `vCenter's answer to GET ${path} is not in a shape that is known`,
      detail: "Check that the endpoint is that of vCenter 7.0 U2 or newer.",
    }),
  );
}
