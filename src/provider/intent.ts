import type { Json } from "../language/json";

/** Proof that the intent is durable; the client's calls that change the remote ask for one. */
export class Permit {
  readonly #durable: boolean;

  /** `durable` is false where nothing can be promised: under Terraform. */
  constructor(durable: boolean) {
    this.#durable = durable;
  }

  get durable(): boolean {
    return this.#durable;
  }
}

/** What must be known after a crash, beside what the plan knows. */
export interface IntentDetails {
  /** The object as the server had it: of an update, of a delete, of an adoption. */
  readonly before?: Json;
  /** When a complete list was seen that did not hold the object: ISO 8601, UTC. Of a create. */
  readonly absentAt?: string;
}

/**
 * Makes the intent of the running operation durable and permits its one call.
 * The executor writes a journal line and syncs it; under Terraform nothing is promised and the permit comes at once.
 */
export type Intend = (details: IntentDetails) => Promise<Permit>;

/** Code of the diagnostic that ends a call of which nobody knows whether it took effect: its intent stays open. */
export const outcomeUnknown = "outcome-unknown";
