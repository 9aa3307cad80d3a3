import type { SimulatorRequest } from "./call";
import type { Fault } from "./fault-schema";
import { randomFrom } from "./seeded-random";

interface ArmedFault {
  readonly fault: Fault;
  readonly matches: (request: SimulatorRequest) => boolean;
  readonly draw: () => number;
  seen: number;
  fired: number;
}

/** What is to go wrong, and how often it did. */
export class Faults {
  #armed: ArmedFault[] = [];

  add(faults: readonly Fault[]): void {
    this.#armed.push(...faults.map(arm));
  }

  clear(): void {
    this.#armed = [];
  }

  list(): { readonly fault: Fault; readonly seen: number; readonly fired: number }[] {
    return this.#armed.map(({ fault, seen, fired }) => ({ fault, seen, fired }));
  }

  /** The first that strikes this request; all count it. */
  strike(request: SimulatorRequest): Fault | undefined {
    let struck: Fault | undefined;
    for (const armed of this.#armed) {
      if (!armed.matches(request)) continue;
      armed.seen += 1;
      if (!isTurn(armed) || struck !== undefined) continue;
      armed.fired += 1;
      struck = armed.fault;
    }
    return struck;
  }
}

function arm(fault: Fault): ArmedFault {
  const methods = fault.method === undefined ? undefined : [fault.method].flat();
  const path = fault.path === undefined ? undefined : pathPattern(fault.path);
  return {
    fault,
    matches: (request) =>
      request.side === fault.side &&
      (methods === undefined || methods.some((method) => method === request.method)) &&
      (path === undefined || path.test(request.path)),
    draw: randomFrom(fault.seed),
    seen: 0,
    fired: 0,
  };
}

function isTurn({ fault, seen, fired, draw }: ArmedFault): boolean {
  const drawn = fault.share !== undefined && draw() < fault.share;
  if (fault.times !== undefined && fired >= fault.times) return false;
  if (fault.nth !== undefined) return seen === fault.nth;
  if (fault.everyNth !== undefined) return seen % fault.everyNth === 0;
  return fault.share === undefined || drawn;
}

function pathPattern(pattern: string): RegExp {
  const own = pattern.replace(/^\/api(?=\/)/, "");
  const source = own
    .replace(/\{[^}]*\}/g, "*")
    .split(/(\*+)/)
    .map((part) => (part === "*" ? "[^/]*" : part.startsWith("*") ? ".*" : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")))
    .join("");
  return new RegExp(`^(/api)?${source}$`);
}
