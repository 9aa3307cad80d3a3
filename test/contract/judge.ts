import { isDeepStrictEqual } from "node:util";
import { contractOf, type Contract } from "../../src/contract/scv";
import { isRecord, type JsonRecord } from "../../src/simulator/record";
import { ContractCheck } from "../../src/simulator/testing/contract-check";
import type { Exchange } from "./recorder";

/** Where the appliance publishes its own document, which does not describe itself. */
const documents = ["/api/v3/api-docs", "/api/v2/api-docs"];

/** Judges what went over the wire by the OpenAPI document of a release. */
export class Judge {
  readonly #check: ContractCheck;
  readonly #contract: Contract;

  constructor(
    release: string,
    /** Of a server that writes ids as text and has them echoed so. */
    private readonly textIds: boolean,
  ) {
    this.#check = new ContractCheck(release);
    this.#contract = contractOf(release);
  }

  /** What is wrong with the answer of one exchange. */
  answer({ method, path, status, answer }: Exchange): string[] {
    if (isDocument(path)) return [];
    return this.#check.answer(method, path, status, answer).map((fault) => `${method} ${path}: ${fault}`);
  }

  /** What is wrong with one request; `before` is what was exchanged until then. */
  request(exchange: Exchange, before: readonly Exchange[]): string[] {
    const { method, path, headers, body } = exchange;
    const faults: string[] = [];
    if (!/^\/api\/(4\.1\/)?[\w/-]+(\?type=\w+)?$/.test(path))
      faults.push("its path holds a character that must not stand there");
    if (isDocument(path))
      return method === "GET" && body === undefined ? faults : [...faults, "a document is only read"];
    const isLogin = path.endsWith("/auth/login");
    if ((headers["token"] !== undefined) === isLogin) faults.push(isLogin ? "a login has a token" : "it has no token");
    if (body !== undefined && headers["content-type"] !== "application/json")
      faults.push("its body is not named as JSON");
    const replacement = method === "PUT" ? replacements.find((each) => each.path.test(path)) : undefined;
    const found = replacement && lastRead(exchange, before);
    if (replacement && found && isRecord(body)) {
      faults.push(...this.#fit(method, path, this.#withoutCarried(body, found, replacement)));
      faults.push(...this.#lost(body, found, replacement));
    } else if (replacement) faults.push("it replaces what was not read before");
    else faults.push(...this.#fit(method, path, body));
    return faults.map((fault) => `${method} ${path}: ${fault}\n${JSON.stringify(body)}`);
  }

  #fit(method: string, path: string, body: unknown): string[] {
    return this.#check.clientRequest(method, path, this.textIds ? numbered(body) : body);
  }

  /** A PUT replaces whole objects, so what the client does not know of one goes back as it came. */
  #withoutCarried(body: JsonRecord, found: JsonRecord, { settings }: Replacement): JsonRecord {
    const documented = this.#properties(settings);
    const own = Object.entries(body).filter(
      ([key, value]) => documented.includes(key) || !(key in found) || !isDeepStrictEqual(value, found[key]),
    );
    return Object.fromEntries(own);
  }

  #lost(body: JsonRecord, found: JsonRecord, { read }: Replacement): string[] {
    const documented = [...this.#properties(read), ...this.#properties("Envelope")];
    return Object.keys(found).flatMap((key) => (documented.includes(key) || key in body ? [] : [`it loses ${key}`]));
  }

  #properties(schema: string): readonly string[] {
    const properties = this.#contract.components.schemas[schema]?.["properties"];
    return isRecord(properties) ? Object.keys(properties) : [];
  }
}

interface Replacement {
  readonly path: RegExp;
  /** Schema of what is sent. */
  readonly settings: string;
  /** Schema of what is read. */
  readonly read: string;
}

const replacements: readonly Replacement[] = [
  { path: /\/storage-system$/, settings: "StorageSystemSettings", read: "StorageSystem" },
  { path: /\/policies\/\d+$/, settings: "PolicySettings", read: "Policy" },
  { path: /\/resource-groups\/\d+$/, settings: "ResourceGroupSettings", read: "ResourceGroup" },
  { path: /\/schedules$/, settings: "BuiltInScheduleSettings", read: "BuiltInSchedule" },
];

function isDocument(path: string): boolean {
  return documents.includes(path);
}

/** The object that is about to be replaced, as it was read last. */
function lastRead({ path, body }: Exchange, before: readonly Exchange[]): JsonRecord | undefined {
  const id = /\/(\d+)$/.exec(path)?.[1];
  const collection = path.replace(/\/\d+$/, "");
  const name = isRecord(body) ? body["name"] : undefined;
  const isIt = (object: JsonRecord) => (id === undefined ? object["name"] === name : String(object["id"]) === id);
  for (const { method, path: read, answer } of [...before].reverse()) {
    if (method !== "GET" || (read !== collection && read !== path)) continue;
    const found = objectsIn(answer).find(isIt);
    if (found) return found;
  }
  return undefined;
}

/** Of every depth, whatever wraps them. */
function objectsIn(value: unknown): JsonRecord[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isRecord(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

function numbered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(numbered);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "id" && typeof inner === "string" && /^\d+$/.test(inner) ? Number(inner) : numbered(inner),
    ]),
  );
}
