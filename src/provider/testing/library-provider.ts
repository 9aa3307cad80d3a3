import { z } from "zod";
import { error, warning } from "../../diagnostics/diagnostic";
import { fromPlain } from "../plain";
import type { ObjectValue } from "../../language/value";
import { attribute } from "../attribute";
import { createProvider } from "../create-provider";
import type { DataSourceDefinition, ResourceDefinition } from "../definition";
import { Permit } from "../intent";
import type { Engine, Provider, ProviderHost } from "../provider";
import { bookSchema, clockSchema, roomDataSchema } from "./book-schema";
import type { Library } from "./library";

/** `withGet`: the API has a call for one book. */
function book(withGet: boolean): ResourceDefinition<typeof bookSchema, Library> {
  return {
    type: "library_book",
    description: "A book.",
    version: 1,
    schema: bookSchema,
    naturalKey: "title",
    destroysData: true,
    rules: [
      {
        code: "poetry-is-short",
        reads: ["genre", "pages"],
        check: ({ genre, pages }) =>
          genre === "POETRY" && typeof pages === "number" && pages > 200
            ? { summary: "Poetry is short", detail: "Use at most 200 pages.", path: ["pages"] }
            : undefined,
      },
    ],
    check: async (_, { planned: { language } }) =>
      language === "la" ? [warning({ code: "latin", summary: "Nobody reads Latin", detail: "Translate it." })] : [],
    mayDelete: ({ force_destroy }) =>
      force_destroy ? [] : [error({ code: "protected", summary: "Protected", detail: "Set force_destroy." })],
    list: async (library, options) => library.list(options),
    ...(withGet && { get: async (library: Library, id: string) => library.get(id) }),
    create: async (library, { planned, secrets, intend }) => {
      await intend({ absentAt: "2026-01-01T00:00:00Z" });
      if (secrets["code_wo"] !== undefined) library.requests.push("code");
      return library.add(planned);
    },
    update: async (library, { planned, prior, intend }) => {
      await intend({});
      return library.put(prior.id, planned);
    },
    delete: async (library, { prior, intend }) => {
      await intend({});
      library.remove(prior.id);
    },
    losses: async (_, { prior, planned }) =>
      planned === undefined ? { summary: `${prior.lent} loans`, count: prior.lent, unit: "backups" } : undefined,
  };
}

const clock: ResourceDefinition<typeof clockSchema, Library> = {
  type: "library_clock",
  description: "A clock that is always there.",
  version: 1,
  schema: clockSchema,
  naturalKey: "name",
  adopts: true,
  list: async (library) => [...library.clocks.keys()].map((name) => library.clock(name)),
  create: async (library, { planned, intend }) => {
    const found = library.clock(planned.name);
    await intend({ before: { struck: found.time } });
    library.clocks.set(planned.name, planned.time);
    return { ...library.clock(planned.name), original_time: found.time };
  },
  update: async (library, { planned, intend }) => {
    await intend({});
    library.clocks.set(planned.name, planned.time);
    return library.clock(planned.name);
  },
  delete: async (library, { prior, intend }) => {
    await intend({});
    library.clocks.set(prior.name, prior.original_time);
  },
  adopted: (found, before) => ({ ...found, original_time: struckSchema.parse(before).struck }),
  restored: (found, { original_time }) => found.time === original_time,
};

const struckSchema = z.object({ struck: z.string() });

const room: DataSourceDefinition<typeof roomDataSchema, Library> = {
  type: "library_room",
  description: "A room.",
  schema: roomDataSchema,
  read: async (_, { name }) => ({ id: `room of ${name}`, name: name ?? "" }),
};

export function libraryProvider(library: Library, options: { withGet: boolean } = { withGet: true }): Provider {
  return createProvider({
    name: "library",
    source: "terraform.local/test/library",
    version: "1.2.3",
    description: "A library.",
    configSchema: z.object({
      endpoint: attribute(z.url().optional(), "Address."),
      key: attribute(z.string().optional(), "Key of the door.", { sensitive: true }),
    }),
    resources: [book(options.withGet), clock],
    dataSources: [room],
    connect: async () => library,
    identity: async ({ identity }) => identity,
  });
}

export const host: ProviderHost = {
  engine: "scv",
  environment: {},
  readFile: async () => "",
  now: () => 0,
  sleep: async () => undefined,
  random: () => 0,
  newId: () => "1",
};

export async function librarySession(
  library: Library,
  { engine = host.engine, ...options }: { withGet?: boolean; engine?: Engine } = {},
) {
  const provider = libraryProvider(library, { withGet: true, ...options });
  return provider.configure(fromPlain(provider.schema.provider, {}), { ...host, engine });
}

/** What changes carry along in the executor. */
export const effects = {
  intend: async () => new Permit(true),
  outsideSlot: <T>(wait: () => Promise<T>) => wait(),
};

/** A value of a type of the provider, out of plain JavaScript. */
export function valueOf(provider: Provider, type: string, plain: object): ObjectValue {
  const block = provider.schema.resources[type]?.block;
  if (block === undefined) throw new RangeError(type);
  return fromPlain(block, plain);
}
