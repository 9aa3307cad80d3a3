import type { IncomingMessage, ServerResponse } from "node:http";
import type { Appliance } from "./appliance";
import { applyQuirks } from "./apply-quirks";
import { faultsSchema } from "./fault-schema";
import type { Faults } from "./faults";
import { readText } from "./listener";
import { Refusal } from "./refusal";
import type { RequestLog } from "./request-log";
import { send } from "./send";
import { changeState, readState } from "./state";

export const controlPrefix = "/simulator/";

/** The side door: reads and changes what an appliance would never let one change. No token, no faults, no log. */
export async function control(
  message: IncomingMessage,
  response: ServerResponse,
  appliance: Appliance,
  faults: Faults,
  log: RequestLog,
): Promise<void> {
  const { pathname, searchParams } = new URL(message.url ?? "/", "http://localhost");
  const text = await readText(message);
  const answers: Readonly<Record<string, () => unknown>> = {
    "GET /simulator/state": () => readState(appliance),
    "PUT /simulator/state": () => {
      changeState(appliance, parse(text), searchParams.has("merge") && searchParams.get("merge") !== "false");
      return readState(appliance);
    },
    "GET /simulator/faults": () => ({ faults: faults.list(), quirks: [...appliance.quirks] }),
    "POST /simulator/faults": () => {
      orderFaults(appliance, faults, parse(text));
      return { faults: faults.list(), quirks: [...appliance.quirks] };
    },
    "DELETE /simulator/faults": () => {
      faults.clear();
      applyQuirks(appliance, []);
      return { faults: [], quirks: [] };
    },
    "GET /simulator/requests": () => log.entries(),
    "GET /simulator/creations": () => appliance.creations.report(),
  };
  const work = answers[`${message.method ?? "GET"} ${pathname}`];
  const { status, body } = work ? attempt(work) : { status: 404, body: { errors: Object.keys(answers) } };
  send(response, { status, contentType: "application/json", body: JSON.stringify(body) });
}

/** Content of a faults file. Throws a Refusal that says what does not fit; then nothing is ordered. */
export function orderFaults(appliance: Appliance, faults: Faults, content: unknown): void {
  const parsed = faultsSchema.safeParse(Array.isArray(content) ? { faults: content } : content);
  if (!parsed.success) {
    throw new Refusal(400, ...parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
  }
  faults.add(parsed.data.faults);
  if (parsed.data.quirks) applyQuirks(appliance, parsed.data.quirks);
}

function attempt(work: () => unknown): { status: number; body: unknown } {
  try {
    return { status: 200, body: work() };
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return { status: cause.status, body: { errors: cause.reasons } };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "The body is not JSON.");
  }
}
