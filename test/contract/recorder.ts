import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A request of the client and what it was answered, as they went over the wire. */
export interface Exchange {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Parsed; absent where there was none. */
  readonly body?: unknown;
  readonly status: number;
  /** Parsed; absent where there was none. */
  readonly answer?: unknown;
}

/** Stands between a client and a server and keeps what passes. */
export class Recorder {
  readonly exchanges: Exchange[] = [];
  readonly #server = createServer((message, response) => {
    this.#relay(message, response).catch(() => response.destroy());
  });

  private constructor(private readonly target: string) {}

  static async start(target: string): Promise<Recorder> {
    const recorder = new Recorder(target);
    await new Promise<void>((resolve) => recorder.#server.listen(0, "127.0.0.1", resolve));
    return recorder;
  }

  get endpoint(): string {
    const address: AddressInfo | string | null = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("the recorder does not listen");
    return `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #relay(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "", headers } = message;
    const sent = await text(message);
    const { token, accept, "content-type": contentType } = headers;
    const passed = Object.entries({ token, accept, "content-type": contentType }).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value] as const] : [],
    );
    const answered = await fetch(`${this.target}${url}`, {
      method,
      headers: Object.fromEntries(passed),
      ...(sent !== "" && { body: sent }),
    });
    const answer = await answered.text();
    this.exchanges.push({
      ...{ method, path: url, headers, status: answered.status },
      ...(sent !== "" && { body: JSON.parse(sent) }),
      ...(answer !== "" && { answer: JSON.parse(answer) }),
    });
    response.writeHead(answered.status, { "content-type": answered.headers.get("content-type") ?? "text/plain" });
    response.end(answer);
  }
}
