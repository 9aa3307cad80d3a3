import type { Json } from "../../src/language/json";

/** What an engine finds around it: nothing but files for `terraform_data`, an appliance for other providers. */
export interface Surroundings<Remote = undefined> {
  readonly remote: Remote;
  readonly environment: Readonly<Record<string, string>>;
  /** What the last step did to the remote, and how it is now. Undefined where there is none. */
  observe(): Json | undefined;
  end(): Promise<void>;
}

export function bareSurroundings(): Promise<Surroundings> {
  return Promise.resolve({
    remote: undefined,
    environment: {},
    observe: () => undefined,
    end: () => Promise.resolve(),
  });
}
