import type { InstanceKey } from "./backend";
import type { StateDocument, StateInstance } from "./document";

/** An instance of the document with what stands around it there. */
export interface PlacedInstance {
  readonly key: InstanceKey;
  readonly provider: string;
  readonly instance: StateInstance;
}

/** Those of the root module, in the order of the document. */
export function instancesOf(document: StateDocument): PlacedInstance[] {
  return document.resources
    .filter(({ module }) => module === undefined)
    .flatMap(({ mode, type, name, provider, instances }) =>
      instances.map((instance) => {
        const { index_key: index, deposed } = instance;
        const key = {
          mode,
          type,
          name,
          ...(index !== undefined && { index }),
          ...(deposed !== undefined && { deposed }),
        };
        return { key, provider, instance };
      }),
    );
}
