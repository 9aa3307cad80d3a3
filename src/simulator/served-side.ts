import type { SimulatorRequest } from "./call";
import type { Rendered } from "./envelope";
import type { Reply } from "./reply";

/** One of the two servers: what it answers, and how it says it. */
export interface ServedSide {
  /** Throws Refusal. */
  readonly handle: (request: SimulatorRequest) => Reply;
  readonly render: (reply: Reply, request: SimulatorRequest) => Rendered;
  readonly renderRefusal: (status: number, reasons: readonly string[]) => Rendered;
  readonly expireToken: (request: SimulatorRequest) => void;
}
