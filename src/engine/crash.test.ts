import type { ProviderSession } from "../provider/provider";
import type { Death } from "../state/testing/simulated-disk";
import { TestStack, actions, books } from "./testing/test-stack";

const pulpable = { force_destroy: true };

/**
 * Between the two: a create, an update, a replacement of each sort, a hand-over of a name, deletes in their order, a
 * count that shrinks while its instances change, and a resource that moves into a for_each.
 */
const before = books({
  author: { ...pulpable },
  guide: { subtitle: "no ${library_book.author.id}", ...pulpable },
  edition: { isbn: "1", ...pulpable },
  beside: { title: "beside 1", isbn: "1", lifecycle: { create_before_destroy: true }, ...pulpable },
  reader: { subtitle: "of ${library_book.beside.id}", ...pulpable },
  former: { title: "name", ...pulpable },
  volume: { count: 3, title: "vol ${count.index}", ...pulpable },
  tier: { title: "tier gold", ...pulpable },
});
const after = books(
  {
    guide: { subtitle: "alone", pages: 300, ...pulpable },
    edition: { isbn: "2", ...pulpable },
    beside: { title: "beside 2", isbn: "2", lifecycle: { create_before_destroy: true }, ...pulpable },
    reader: { subtitle: "of ${library_book.beside.id}", ...pulpable },
    latter: { title: "name", ...pulpable },
    fresh: { subtitle: "no ${library_book.edition.id}" },
    volume: { count: 2, title: "vol ${count.index}", pages: 7, ...pulpable },
    shelf: { for_each: { gold: 1, iron: 2 }, title: "tier ${each.key}", pages: "${each.value}", ...pulpable },
  },
  {
    output: { fresh: { value: "${library_book.fresh.id}" } },
    moved: [{ from: "library_book.tier", to: 'library_book.shelf["gold"]' }],
  },
);
const titles = ["beside 2", "edition", "fresh", "guide", "name", "reader", "tier gold", "tier iron", "vol 0", "vol 1"];

async function begun(): Promise<TestStack> {
  const stack = new TestStack();
  await stack.has(before);
  return stack;
}

async function untilDeath(work: Promise<unknown>): Promise<void> {
  await work.catch(() => undefined);
}

/** After one more apply: exactly the objects of the configuration, none twice, none lost, and nothing left to do. */
async function isWhole(stack: TestStack, made: readonly string[]): Promise<void> {
  const { diagnostics } = await stack.apply(after);
  expect(diagnostics).toEqual([]);
  expect(stack.titles()).toEqual(titles);
  expect(new Set(made).size).toBe(made.length);
  const state = await stack.state();
  const ids = Object.entries(state).map(([address, { attributes }]) => [
    attributes["title"],
    attributes["id"],
    address,
  ]);
  const held = [...stack.library.books.values()].map(({ title, id }) => [title, id]);
  expect(ids.map(([title, id]) => [title, id]).sort()).toEqual(held.sort());
  expect(Object.keys(state).filter((address) => address.includes("deposed"))).toEqual([]);
  expect(await stack.outputs()).toEqual({ fresh: state["library_book.fresh"]?.attributes["id"] });
  const plan = await stack.plan(after);
  expect([actions(plan), plan.upkeep]).toEqual([[], { settled: [], changes: [] }]);
}

/** Titles in the order in which they were made after `begun`. */
function watched(stack: TestStack): string[] {
  const made: string[] = [];
  const { library } = stack;
  const add = library.add.bind(library);
  library.add = (asked) => {
    made.push(`${asked.title} ${asked.isbn ?? ""}`);
    return add(asked);
  };
  return made;
}

describe("a run that dies at any call of the disk", () => {
  test.each(["after", "torn"] as const)("is made whole by one more apply: %s the call", async (when) => {
    let calls = 0;
    for (let died = true; died; calls++) {
      const stack = await begun();
      const made = watched(stack);
      const death: Death = { call: calls, when };
      stack.disk.dieAt(death);
      await untilDeath(stack.apply(after));
      died = stack.disk.died;
      stack.dies();
      stack.disk.restart();
      await isWhole(stack, made);
    }
    expect(calls).toBeGreaterThan(30);
  });
});

describe("a power cut that loses what was not synced", () => {
  test("at any call of the disk is made whole by one more apply", async () => {
    let calls = 0;
    for (let died = true; died; calls++) {
      const stack = await begun();
      const made = watched(stack);
      stack.disk.dieAt({ call: calls, when: "after" });
      await untilDeath(stack.apply(after));
      died = stack.disk.died;
      stack.dies();
      stack.disk.cutPower(() => false);
      await isWhole(stack, made);
    }
    expect(calls).toBeGreaterThan(30);
  });
});

class Killed extends Error {}

describe("a run that dies at any request that changes something", () => {
  test.each(["before it is sent", "after it took effect"])("is made whole by one more apply: %s", async (when) => {
    let requests = 0;
    for (let died = true; died; requests++) {
      const stack = await begun();
      const made = watched(stack);
      let sent = 0;
      died = false;
      const dying =
        <R extends { readonly intend: Parameters<ProviderSession["create"]>[0]["intend"] }, A>(
          perform: (request: R) => Promise<A>,
        ) =>
        async (request: R): Promise<A> => {
          if (died) throw new Killed();
          if (sent++ !== requests) return perform(request);
          await perform({
            ...request,
            intend: async (details) => {
              const permit = await request.intend(details);
              died = true;
              // from now on nothing is written
              stack.disk.dieAt({ call: 0, when: "before" });
              await untilDeath(stack.disk.filesystem().makeFolder("/"));
              if (when === "before it is sent") throw new Killed();
              return permit;
            },
          });
          throw new Killed();
        };
      stack.tampering = (session) => ({
        create: dying(session.create.bind(session)),
        update: dying(session.update.bind(session)),
        delete: dying(session.delete.bind(session)),
      });
      await untilDeath(stack.apply(after));
      stack.dies();
      stack.disk.restart();
      stack.tampering = () => ({});
      await isWhole(stack, made);
    }
    expect(requests).toBeGreaterThan(8);
  });
});
