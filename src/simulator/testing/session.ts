import { startSimulator, type Simulator, type SimulatorOptions } from "../simulator";
import { isRecord, type JsonRecord } from "../record";
import { ContractCheck } from "./contract-check";

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** {} where the body is no JSON object. */
  readonly json: JsonRecord;
  /** `responseMessage`, joined. */
  readonly message: string;
  /** Path into `response`. */
  at(...path: readonly (string | number)[]): unknown;
}

export interface Session {
  readonly simulator: Simulator;
  /** Path from `/4.1` on. */
  call(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  stop(): Promise<void>;
}

/** A simulator over plain HTTP and a login to it. Every JSON answer is held against the OpenAPI document, unless told not to. */
export async function openSession(options: SimulatorOptions & { readonly unchecked?: true } = {}): Promise<Session> {
  const simulator = await startSimulator({ insecureHttp: true, ...options });
  const contract = options.unchecked ? undefined : new ContractCheck(options.profile ?? "6.2");
  const send = async (method: string, path: string, body?: unknown, headers = {}): Promise<Answer> => {
    const response = await fetch(`${simulator.endpoint}/api${path}`, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const answer = readAnswer(response.status, await response.text());
    const misfits = contract?.answer(method, path, answer.status, answer.json) ?? [];
    if (misfits.length > 0) throw new Error(`${method} ${path}: ${misfits.join("; ")}\n${answer.text}`);
    return answer;
  };
  const login = await send("POST", "/4.1/auth/login", simulator.credentials);
  const token = String(login.at("token") ?? login.json["token"]);
  return {
    simulator,
    call: (method, path, body, headers = {}) => send(method, path, body, { token, ...headers }),
    stop: () => simulator.stop(),
  };
}

function readAnswer(status: number, text: string): Answer {
  const json = parse(text);
  const messages = json["responseMessage"];
  return {
    status,
    text,
    json,
    message: Array.isArray(messages) ? messages.join("; ") : "",
    at: (...path) => path.reduce<unknown>(step, json["response"]),
  };
}

function step(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === "number" ? value.at(key) : undefined;
  return isRecord(value) ? value[key] : undefined;
}

function parse(text: string): JsonRecord {
  try {
    const json: unknown = JSON.parse(text);
    return isRecord(json) ? json : {};
  } catch {
    return {};
  }
}
