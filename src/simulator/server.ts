import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Side, SimulatorRequest } from "./call";
import type { Rendered } from "./envelope";
import type { Fault } from "./fault-schema";
import type { Faults } from "./faults";
import { readText } from "./listener";
import { faultAnswer, shorten, spoil } from "./misbehaviour";
import type { Reply } from "./reply";
import { Refusal } from "./refusal";
import type { RequestLog } from "./request-log";
import type { ServedSide } from "./served-side";
import { send } from "./send";

/**
 * Called before a request takes effect and after it did, before it is answered. "drop" closes the connection:
 * before, it never takes effect; after, its answer is lost.
 */
export type RequestHook = (phase: "before" | "after", request: SimulatorRequest) => unknown;

export interface ServerSetting {
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly now: () => number;
  readonly latencyMs: number;
  readonly hook: () => RequestHook | undefined;
}

/** Answers the requests of one side: latency, hook, faults, then what the server itself says. */
export function serve(side: Side, served: ServedSide, setting: ServerSetting): RequestListener {
  return (message, response) => {
    const arrival = setting.now();
    const done = async (): Promise<void> => {
      const request = await readRequest(side, message);
      const status = await answer(request, response, served, setting);
      setting.log.write(request, arrival, setting.now(), status);
    };
    done().catch(() => response.destroy());
  };
}

async function readRequest(side: Side, message: IncomingMessage): Promise<SimulatorRequest> {
  const [path = "/", query = ""] = (message.url ?? "/").split("?", 2);
  return {
    side,
    method: message.method ?? "GET",
    path,
    query: new URLSearchParams(query),
    headers: message.headers,
    body: await readText(message),
  };
}

/** The status that was sent, null where none was. */
async function answer(
  request: SimulatorRequest,
  response: ServerResponse,
  served: ServedSide,
  { faults, latencyMs, hook }: ServerSetting,
): Promise<number | null> {
  const fault = faults.strike(request);
  const delay = latencyMs + (fault?.delayMs ?? 0);
  if (delay > 0) await sleep(delay);
  if ((await hook()?.("before", request)) === "drop" || fault?.closeBefore) return close(response);
  if (fault?.expireToken) served.expireToken(request);
  if (fault && !fault.takesEffect) {
    if (fault.hang) return null;
    const instead = faultAnswer(fault);
    if (instead) return send(response, instead, fault.headers);
  }
  const rendered = act(request, served, fault);
  if ((await hook()?.("after", request)) === "drop" || fault?.closeAfter) return close(response);
  if (fault?.hang) return null;
  const instead = fault && faultAnswer(fault);
  if (instead) return send(response, instead, fault.headers);
  return fault ? spoil(response, rendered, fault) : send(response, rendered);
}

function act(request: SimulatorRequest, served: ServedSide, fault: Fault | undefined): Rendered {
  try {
    const reply: Reply = served.handle(request);
    return served.render(shorten(reply, fault), request);
  } catch (cause) {
    if (cause instanceof Refusal) return served.renderRefusal(cause.status, cause.reasons);
    return served.renderRefusal(500, [`The simulator itself failed: ${String(cause)}`]);
  }
}

function close(response: ServerResponse): null {
  response.socket?.destroy();
  return null;
}
