import type { Json, JsonObject } from "../../src/language/json";

/** What an engine finds around it: nothing but files for `terraform_data`, an appliance for other providers. */
export interface Surroundings<Remote = undefined> {
  readonly remote: Remote;
  readonly environment: Readonly<Record<string, string>>;
  /** What the last step did to the remote, and how it is now. Undefined where there is none. */
  observe(): Json | undefined;
  /** Without what the remote calls its objects by in the order in which they came. To be called after `observe`. */
  stable(observation: JsonObject): JsonObject;
  end(): Promise<void>;
}

export function bareSurroundings(): Promise<Surroundings> {
  return Promise.resolve({
    remote: undefined,
    environment: {},
    observe: () => undefined,
    stable: (observation) => observation,
    end: () => Promise.resolve(),
  });
}
