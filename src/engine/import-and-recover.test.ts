import type { JsonObject } from "../language/json";
import type { Intend } from "../provider/intent";
import type { ProviderSession } from "../provider/provider";
import { Library } from "../provider/testing/library";
import { TestStack, actions, books, codes, provider, type Tampering } from "./testing/test-stack";

class Killed extends Error {}

/** The process dies at the first change of this sort: before it is sent, or after it took effect. */
function killed(at: "create" | "update" | "delete", when: "before" | "after"): Tampering {
  return (session: ProviderSession) => {
    const die = async (work: (announcing: Intend) => Promise<unknown>, intend: Intend): Promise<never> => {
      await work(async (details) => {
        const permit = await intend(details);
        if (when === "before") throw new Killed();
        return permit;
      });
      throw new Killed();
    };
    return {
      [at]: (request: Parameters<ProviderSession["create"]>[0] & Parameters<ProviderSession["update"]>[0]) =>
        die((intend) => session[at]({ ...request, intend }), request.intend),
    };
  };
}

const emma = books({ emma: { force_destroy: true } });
const longer = books({ emma: { force_destroy: true, pages: 300 } });
const clock = (time: string): JsonObject => ({ resource: { library_clock: { tea: { name: "tea", time } } } });

interface Case {
  readonly operation: "create" | "update" | "delete";
  readonly before?: JsonObject;
  readonly wanted: JsonObject;
}

const cases: readonly [string, Case][] = [
  ["a create", { operation: "create", wanted: emma }],
  ["an update", { operation: "update", before: emma, wanted: longer }],
  ["a delete", { operation: "delete", before: emma, wanted: books({}) }],
  ["an adoption", { operation: "create", wanted: clock("18:00") }],
  ["a release of what was adopted", { operation: "delete", before: clock("18:00"), wanted: {} }],
];

async function interrupted({ operation, before, wanted }: Case, when: "before" | "after"): Promise<TestStack> {
  const stack = new TestStack();
  if (before !== undefined) await stack.has(before);
  stack.tampering = killed(operation, when);
  expect(codes(await stack.apply(wanted))).toEqual(["internal-error"]);
  expect((await stack.snapshot()).openIntents).toMatchObject([{ operation }]);
  stack.tampering = () => ({});
  stack.events.length = 0;
  return stack;
}

describe.each(cases)("%s whose answer was never seen", (_, made) => {
  test("is done once more where it never took effect", async () => {
    const stack = await interrupted(made, "before");
    expect((await stack.plan(made.wanted)).upkeep.settled).toMatchObject([{ outcome: "untouched", changes: [] }]);
    expect(await stack.apply(made.wanted)).toMatchObject({ diagnostics: [] });
    expect(stack.events[0]).toMatchObject({ kind: "recovered", outcome: "untouched" });
    await isSettled(stack, made.wanted);
  });

  test("counts as done where it took effect, and is not done again", async () => {
    const stack = await interrupted(made, "after");
    const plan = await stack.plan(made.wanted);
    expect(plan.upkeep.settled).toMatchObject([{ outcome: "done", operation: made.operation }]);
    expect(actions(plan)).toEqual([]);
    expect(codes(plan)).toEqual(["run-interrupted"]);
    expect(await stack.apply(made.wanted)).toMatchObject({ created: 0, updated: 0, deleted: 0, diagnostics: [] });
    await isSettled(stack, made.wanted);
  });

  test("is settled by a refresh too", async () => {
    const stack = await interrupted(made, "after");
    expect(codes(await stack.refresh(made.wanted))).toEqual([]);
    await isSettled(stack, made.wanted);
  });

  test("stays open through a drift report, which changes nothing", async () => {
    const stack = await interrupted(made, "after");
    const files = stack.files();
    expect(codes(await stack.drift(made.wanted))).toEqual(["run-interrupted"]);
    expect(stack.files()).toEqual(files);
  });
});

async function isSettled(stack: TestStack, wanted: JsonObject): Promise<void> {
  const plan = await stack.plan(wanted);
  expect([actions(plan), plan.diagnostics, plan.upkeep]).toEqual([[], [], { settled: [], changes: [] }]);
  expect(stack.library.books.size).toBe(Object.keys(await stack.state()).filter((id) => id.includes("book")).length);
}

test("what was adopted remembers the time from before the interrupted adoption", async () => {
  const stack = await interrupted({ operation: "create", wanted: clock("18:00") }, "after");
  await stack.apply(clock("18:00"));
  expect((await stack.state())["library_clock.tea"]?.attributes).toMatchObject({ original_time: "17:00" });
  await stack.apply({});
  expect(stack.library.clocks.get("tea")).toBe("17:00");
});

test("a foreign object of the same name is never taken over: an error that says what is there and how to import it", async () => {
  const stack = await interrupted({ operation: "create", wanted: longer }, "before");
  stack.library.add({ title: "emma", genre: "POETRY" });
  const plan = await stack.plan(longer);
  const unsettled = plan.diagnostics.find(({ severity }) => severity === "error");
  expect(unsettled).toMatchObject({ code: "intent-unsettled", address: "library_book.emma" });
  expect(unsettled?.detail).toContain("scv import library_book.emma 1");
  await expect(stack.apply(longer)).rejects.toThrow();
  expect(await stack.state()).toEqual({});
  expect((await stack.snapshot()).openIntents).toHaveLength(1);
  expect(stack.library.books.get("1")).toMatchObject({ genre: "POETRY" });
});

test("what cannot be looked up stays open, and the error names the resource", async () => {
  const stack = await interrupted({ operation: "create", wanted: emma }, "after");
  stack.library.isForbidden = true;
  expect((await stack.plan(emma)).diagnostics).toContainEqual(
    expect.objectContaining({ code: "forbidden", address: "library_book.emma" }),
  );
  expect((await stack.snapshot()).openIntents).toHaveLength(1);
});

test("an object of another appliance with the same id does not stand against an adoption of what was created", async () => {
  const stack = new TestStack();
  const far = (resources: JsonObject): JsonObject => ({
    provider: { library: [{}, { alias: "far", endpoint: "https://far.example.com" }] },
    resource: { library_book: { near: { title: "near", genre: "NOVEL" }, ...resources } },
  });
  const distant = new Library();
  stack.branches.set("far", distant);
  await stack.has(far({}));
  stack.tampering = killed("create", "after");
  const both = far({ far: { provider: "library.far", title: "far", genre: "NOVEL" } });
  await stack.apply(both);
  stack.tampering = () => ({});
  expect(distant.books.get("1")?.title).toBe("far");
  expect(await stack.plan(both)).toMatchObject({
    diagnostics: [{ code: "run-interrupted" }],
    upkeep: { settled: [{ outcome: "done" }] },
  });
});

describe("an import", () => {
  test("takes an object into the state, by id or by name, and the plan shows what differs", async () => {
    for (const id of ["1", "emma"]) {
      const stack = new TestStack();
      stack.library.add({ title: "emma", genre: "NOVEL", pages: 7 });
      await stack.import(longer, "library_book.emma", id);
      expect((await stack.state())["library_book.emma"]).toMatchObject({ schema_version: 1, attributes: { id: "1" } });
      const plan = await stack.plan(longer);
      expect(plan.changes).toMatchObject([{ action: "update" }]);
      expect(plan.changes[0]?.fields.map(({ path }) => path[0])).toEqual(
        expect.arrayContaining(["pages", "force_destroy"]),
      );
    }
  });

  test("remembers what the resource depends on, and that it is created before it is destroyed", async () => {
    const stack = new TestStack();
    stack.library.add({ title: "guide", genre: "NOVEL" });
    const json = books({
      emma: {},
      guide: { subtitle: "${library_book.emma.id}", lifecycle: { create_before_destroy: true } },
    });
    await stack.import(json, "library_book.guide", "1");
    expect((await stack.state())["library_book.guide"]).toMatchObject({
      dependencies: ["library_book.emma"],
      create_before_destroy: true,
    });
  });

  test.each([
    ["import-address-unknown", "an address that the configuration does not have", "library_book.howl", "1"],
    ["import-address-taken", "an address that is in the state already", "library_book.emma", "1"],
    ["import-object-taken", "an object that is in the state already", "library_book.twin", "1"],
    ["import-absent", "an object that is not there", "library_book.twin", "9"],
  ])("%s: of %s", async (code, _, address, id) => {
    const stack = new TestStack();
    await stack.has(books({ emma: {} }));
    const json = books({ emma: {}, twin: {} });
    const files = stack.files()["/project/terraform.tfstate"];
    await expect(stack.import(json, address, id)).rejects.toMatchObject({ diagnostics: [{ code }] });
    expect(stack.files()["/project/terraform.tfstate"]).toBe(files);
  });

  test("settles the intent that stood open for the address", async () => {
    const stack = await interrupted({ operation: "create", wanted: longer }, "before");
    stack.library.add({ title: "emma", genre: "POETRY" });
    await stack.import(longer, "library_book.emma", "emma");
    expect((await stack.snapshot()).openIntents).toEqual([]);
    await stack.apply(longer);
    await isSettled(stack, longer);
  });
});

test("the state names its provider", async () => {
  const stack = new TestStack();
  await stack.has(emma);
  expect((await stack.snapshot()).document.resources).toMatchObject([{ provider, mode: "managed" }]);
});
