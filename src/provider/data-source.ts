import type { z } from "zod";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { mapEntries } from "../language/marks";
import type { ObjectValue } from "../language/value";
import type { DataSourceDefinition } from "./definition";
import { deriveBlock } from "./derive-block";
import { partialModelOf } from "./model";
import { fromPlain } from "./plain";
import type { Block } from "./schema";
import { validateConfig } from "./validate-config";

/** A data source definition whose model type is closed over. */
export interface DataSource<Client> {
  readonly type: string;
  readonly block: Block;
  validate(config: ObjectValue): Diagnostic[];
  read(client: Client, config: ObjectValue): Promise<ObjectValue>;
}

export function dataSourceOf<Shape extends z.ZodObject, Client>(
  definition: DataSourceDefinition<Shape, Client>,
): DataSource<Client> {
  const { type, schema, description } = definition;
  const block = deriveBlock(schema, description);
  return {
    type,
    block,
    validate: (config) => validateConfig({ schema, block }, config),
    read: async (client, config) => {
      const asked = partialModelOf({ schema, block }, config, () => true);
      const { entries } = fromPlain(block, await definition.read(client, asked));
      // Terraform demands that what was configured comes back as it was.
      const state = mapEntries(entries, (value, name) => {
        const configured = config.entries[name];
        return value.kind === "null" && configured !== undefined ? configured : value;
      });
      return { kind: "object", entries: state };
    },
  };
}
