import { error } from "../diagnostics/diagnostic";
import { outcomeUnknown } from "../provider/intent";
import { failingCreates, failingDeletes, refusal, titleOf } from "./testing/failing";
import { TestStack, books, codes, done } from "./testing/test-stack";

const pulpable = { force_destroy: true };

const chain = books({
  emma: {},
  guide: { subtitle: "no ${library_book.emma.id}" },
  review: { subtitle: "on ${library_book.guide.id}" },
  howl: {},
});

test("after a failure independent work goes on, and what depends on it is skipped and named", async () => {
  const stack = new TestStack();
  stack.tampering = failingCreates(["emma"]);
  const result = await stack.apply(chain);
  expect(result).toMatchObject({ created: 1, updated: 0, deleted: 0, interrupted: false });
  expect(result.diagnostics).toMatchObject([{ code: "refused", address: "library_book.emma" }]);
  expect(result.skipped).toEqual([
    { address: "library_book.guide", because: "library_book.emma" },
    { address: "library_book.review", because: "library_book.emma" },
  ]);
  expect(stack.events).toContainEqual(expect.objectContaining({ kind: "failed", address: "library_book.emma" }));
  expect(Object.keys(await stack.state())).toEqual(["library_book.howl"]);
  expect((await stack.snapshot()).openIntents).toEqual([]);

  stack.tampering = () => ({});
  expect(await stack.apply(chain)).toMatchObject({ created: 3, diagnostics: [] });
  expect(stack.titles()).toEqual(["emma", "guide", "howl", "review"]);
});

test("a call whose outcome nobody knows leaves its intent open, and the next run looks", async () => {
  const stack = new TestStack();
  stack.tampering = failingCreates(["emma"], outcomeUnknown);
  await stack.apply(chain);
  expect((await stack.snapshot()).openIntents).toMatchObject([{ operation: "create", naturalKey: "emma" }]);
  stack.tampering = () => ({});
  expect(await stack.apply(chain)).toMatchObject({ created: 3, diagnostics: [] });
  expect(stack.events).toContainEqual({
    kind: "recovered",
    address: "library_book.emma",
    operation: "create",
    outcome: "untouched",
  });
  expect((await stack.snapshot()).openIntents).toEqual([]);
});

test("a call that ends in a defect of ours leaves its intent open, and is told as a defect", async () => {
  const stack = new TestStack();
  stack.tampering = () => ({
    create: async ({ intend }) => {
      await intend({});
      throw new TypeError("boom");
    },
  });
  const result = await stack.apply(books({ emma: {} }));
  expect(result.diagnostics).toMatchObject([{ code: "internal-error", address: "library_book.emma" }]);
  expect(result.diagnostics[0]?.detail).not.toContain("\n");
  expect((await stack.snapshot()).openIntents).toHaveLength(1);
});

test("a run that was ended at once leaves the intents of what was under way open", async () => {
  const stack = new TestStack();
  stack.tampering = (session) => ({
    create: async (request) => {
      await request.intend({ absentAt: "2026-01-01T00:00:00Z" });
      if (titleOf(request) === "emma") await session.create({ ...request, intend: async () => request.intend({}) });
      stack.abort.abort();
      throw refusal("aborted");
    },
  });
  await stack.apply(books({ emma: {} }));
  expect((await stack.snapshot()).openIntents.length).toBeGreaterThan(0);
  expect(stack.titles()).toEqual(["emma"]);
});

test("an object that was made and is not whole is kept, tainted, and replaced by the next apply", async () => {
  const stack = new TestStack();
  stack.tampering = (session) => ({
    create: async (request) => {
      const made = await session.create(request);
      return { ...made, diagnostics: [error({ code: "half-made", summary: "Half made", detail: "Look." })] };
    },
  });
  const json = books({ emma: pulpable, guide: { subtitle: "no ${library_book.emma.id}" } });
  const result = await stack.apply(json);
  expect(result).toMatchObject({ created: 0, skipped: [{ address: "library_book.guide" }] });
  expect(codes(result)).toEqual(["half-made"]);
  expect(await stack.state()).toMatchObject({ "library_book.emma": { status: "tainted", attributes: { id: "1" } } });

  stack.tampering = () => ({});
  expect((await stack.plan(json)).changes[0]).toMatchObject({
    action: "replace",
    actionReason: "replace_because_tainted",
  });
  stack.events.length = 0;
  await stack.apply(json);
  expect(done(stack.events)).toEqual([
    "delete library_book.emma",
    "create library_book.emma",
    "create library_book.guide",
  ]);
  expect((await stack.state())["library_book.emma"]?.status).toBeUndefined();
});

test("an update that is not whole is kept as it is and not tainted", async () => {
  const stack = new TestStack();
  await stack.has(books({ emma: {} }));
  stack.tampering = (session) => ({
    update: async (request) => {
      const made = await session.update(request);
      return { ...made, diagnostics: [error({ code: "half-made", summary: "Half made", detail: "Look." })] };
    },
  });
  expect(codes(await stack.apply(books({ emma: { pages: 7 } })))).toEqual(["half-made"]);
  const { "library_book.emma": emma } = await stack.state();
  expect(emma).toMatchObject({ attributes: { pages: 7 } });
  expect(emma?.status).toBeUndefined();
});

test("warnings of a change are told and stop nothing", async () => {
  const stack = new TestStack();
  stack.tampering = (session) => ({
    create: async (request) => {
      const made = await session.create(request);
      return { ...made, diagnostics: [{ ...error({ code: "odd", summary: "Odd", detail: "" }), severity: "warning" }] };
    },
  });
  const result = await stack.apply(books({ emma: {} }));
  expect(result).toMatchObject({ created: 1, diagnostics: [{ code: "odd", severity: "warning" }] });
});

describe("a delete that failed", () => {
  test("keeps the object in the state, and the next apply tries again", async () => {
    const stack = new TestStack();
    await stack.has(books({ emma: pulpable }));
    stack.tampering = failingDeletes;
    expect(await stack.apply(books({}))).toMatchObject({ deleted: 0, diagnostics: [{ code: "refused" }] });
    expect(Object.keys(await stack.state())).toEqual(["library_book.emma"]);
    stack.tampering = () => ({});
    expect(await stack.apply(books({}))).toMatchObject({ deleted: 1 });
  });

  test("of a replacement that destroys first skips the create", async () => {
    const stack = new TestStack();
    await stack.has(books({ emma: { isbn: "a", ...pulpable } }));
    stack.tampering = failingDeletes;
    const result = await stack.apply(books({ emma: { isbn: "b", ...pulpable } }));
    expect(result).toMatchObject({
      created: 0,
      deleted: 0,
      skipped: [{ address: "library_book.emma", because: "library_book.emma" }],
    });
    expect(stack.titles()).toEqual(["emma"]);
  });

  test("keeps the outputs and data sources of a destroy", async () => {
    const stack = new TestStack();
    const json = books({ emma: pulpable }, { output: { id: { value: "${library_book.emma.id}" } } });
    await stack.has(json);
    stack.tampering = failingDeletes;
    await stack.apply(json, { destroy: true });
    expect(await stack.outputs()).toEqual({ id: "1" });
  });
});

describe("a stop", () => {
  test("finishes what runs, starts nothing more, and tells that it was interrupted", async () => {
    const stack = new TestStack();
    stack.parallelism = 1;
    stack.tampering = (session) => ({
      create: async (request) => {
        stack.stop.abort();
        return session.create(request);
      },
    });
    const json = books({ a: {}, b: {}, c: {} });
    expect(await stack.apply(json)).toMatchObject({ created: 1, interrupted: true, diagnostics: [] });
    expect(Object.keys(await stack.state())).toHaveLength(1);

    stack.stop = new AbortController();
    stack.tampering = () => ({});
    expect(await stack.apply(json)).toMatchObject({ created: 2, interrupted: false });
  });

  test("that comes when nothing is left to start is no interruption", async () => {
    const stack = new TestStack();
    stack.tampering = (session) => ({
      create: async (request) => {
        stack.stop.abort();
        return session.create(request);
      },
    });
    expect(await stack.apply(books({ a: {} }))).toMatchObject({ created: 1, interrupted: false });
  });
});
