import { appendFileSync, chmodSync, writeFileSync } from "node:fs";
import type { Side, SimulatorRequest } from "./call";
import { isRecord } from "./record";

export interface LoggedRequest {
  /** ISO 8601, UTC, of its arrival. */
  readonly time: string;
  readonly side: Side;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** null: it was not answered. */
  readonly status: number | null;
  readonly milliseconds: number;
  /** As JSON, secrets masked; absent where there was none, or no JSON. */
  readonly body?: unknown;
}

interface Entry extends Omit<LoggedRequest, "body"> {
  readonly text: string;
}

/** In memory with bodies, in the file without. */
export class RequestLog {
  readonly #entries: Entry[] = [];

  constructor(private readonly file: string | undefined) {
    if (file === undefined) return;
    writeFileSync(file, "", { mode: 0o600 });
    chmodSync(file, 0o600);
  }

  write(request: SimulatorRequest, arrival: number, departure: number, status: number | null): void {
    const query = request.query.toString();
    const line = {
      time: new Date(arrival).toISOString(),
      side: request.side,
      method: request.method,
      path: query === "" ? request.path : `${request.path}?${query}`,
      status,
      milliseconds: departure - arrival,
    };
    this.#entries.push({ ...line, text: request.body });
    if (this.file !== undefined) appendFileSync(this.file, `${JSON.stringify(line)}\n`);
  }

  entries(): LoggedRequest[] {
    return this.#entries.map(({ text, ...line }) => {
      const body = parsed(text);
      return body === undefined ? line : { ...line, body };
    });
  }
}

const secrets = new Set(["password", "privateKey", "clientCertificate", "token"]);

function parsed(text: string): unknown {
  try {
    return text === "" ? undefined : masked(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, secrets.has(key) ? "***" : masked(inner)]),
  );
}
