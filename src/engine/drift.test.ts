import { driftExitCode } from "../drift/exit-code";
import { TestStack, books, codes } from "./testing/test-stack";

const json = books(
  { emma: { pages: 300, force_destroy: true }, howl: {} },
  { output: { id: { value: "${library_book.emma.id}" } } },
);

async function applied(): Promise<TestStack> {
  const stack = new TestStack();
  await stack.has(json);
  return stack;
}

test("nothing changed and everything applied is clean", async () => {
  const report = await (await applied()).drift(json);
  expect(report).toMatchObject({ drifted: [], pending: { changes: [], outputs: [] }, diagnostics: [], checked: 2 });
  expect(driftExitCode([report])).toBe(0);
});

test("what somebody changed by hand is drift, with what it was and is", async () => {
  const stack = await applied();
  stack.library.put("1", { title: "emma", genre: "NOVEL", pages: 7 });
  const report = await stack.drift(json);
  expect(report.drifted).toMatchObject([
    {
      address: "library_book.emma",
      kind: "changed",
      fields: [{ path: ["pages"], before: { value: "300" }, after: { value: "7" } }],
    },
  ]);
  expect(driftExitCode([report])).toBe(2);
});

test("what moves by itself on the server is none", async () => {
  const stack = await applied();
  const emma = stack.library.books.get("1");
  if (emma !== undefined) stack.library.books.set("1", { ...emma, lent: 9 });
  expect((await stack.drift(json)).drifted).toEqual([]);
});

test("a server default that moved is drift", async () => {
  const stack = await applied();
  stack.library.put("2", { title: "howl", genre: "NOVEL", pages: 101 });
  expect((await stack.drift(json)).drifted).toMatchObject([
    { address: "library_book.howl", fields: [{ path: ["pages"] }] },
  ]);
});

test("what is gone is drift", async () => {
  const stack = await applied();
  stack.library.remove("1");
  expect((await stack.drift(json)).drifted).toMatchObject([
    { address: "library_book.emma", kind: "gone", after: null },
  ]);
});

test("what of the configuration is not applied is pending, outputs included, and is no drift", async () => {
  const stack = await applied();
  const wanted = books({ emma: { pages: 200 }, guide: {} }, { output: { id: { value: "${library_book.guide.id}" } } });
  const report = await stack.drift(wanted);
  expect(report.drifted).toEqual([]);
  expect(report.pending.changes.map(({ action, address }) => `${action} ${address}`)).toEqual([
    "update library_book.emma",
    "create library_book.guide",
    "delete library_book.howl",
  ]);
  expect(report.pending.outputs).toMatchObject([{ name: "id", action: "update" }]);
});

test("pending is told apart from drift: against the prior state, whatever moved since", async () => {
  const stack = await applied();
  stack.library.put("1", { title: "emma", genre: "NOVEL", pages: 7 });
  const report = await stack.drift(books({ emma: { pages: 300, force_destroy: true }, howl: { pages: 50 } }));
  expect(report.pending.changes.map(({ address }) => address)).toEqual(["library_book.howl"]);
  expect(driftExitCode([report])).toBe(4);
});

test("only pending is 3, an error is 1, and the worst of several stacks counts", async () => {
  const stack = await applied();
  const clean = await stack.drift(json);
  const pending = await stack.drift(books({ emma: { pages: 300, force_destroy: true }, howl: { pages: 50 } }));
  expect(driftExitCode([clean, pending])).toBe(3);
  stack.library.put("2", { title: "howl", genre: "NOVEL" });
  stack.library.isForbidden = true;
  const failed = await stack.drift(json);
  expect(codes(failed)).toEqual(["forbidden"]);
  expect(driftExitCode([clean, failed, pending])).toBe(1);
});

test("what could not be read is an error, and the rest of the report is still given", async () => {
  const stack = new TestStack();
  const both = {
    resource: {
      library_book: { emma: { title: "emma", genre: "NOVEL" } },
      library_clock: { tea: { name: "tea", time: "18:00" } },
    },
  };
  await stack.has(both);
  stack.library.isForbidden = true;
  stack.library.clocks.set("tea", "16:00");
  const report = await stack.drift(both);
  expect(report.drifted.map(({ address, kind }) => [address, kind])).toEqual([
    ["library_book.emma", "unread"],
    ["library_clock.tea", "changed"],
  ]);
  expect(codes(report)).toEqual(["forbidden"]);
});

test("a drift report changes nothing, the state included", async () => {
  const stack = await applied();
  stack.library.put("1", { title: "emma", genre: "NOVEL", pages: 7 });
  stack.library.books.delete("2");
  const files = stack.files();
  stack.library.requests.length = 0;
  await stack.drift(json);
  expect(stack.files()).toEqual(files);
  expect(stack.library.requests.filter((request) => !/^(list|get)/.test(request))).toEqual([]);
});

describe("a refresh", () => {
  test("brings the state up to what is there and tells what it learnt", async () => {
    const stack = await applied();
    stack.library.put("1", { title: "emma", genre: "NOVEL", pages: 7 });
    const { moved, diagnostics } = await stack.refresh(json);
    expect([moved.map(({ address, kind }) => [address, kind]), diagnostics]).toEqual([
      [["library_book.emma", "changed"]],
      [],
    ]);
    expect((await stack.state())["library_book.emma"]?.attributes).toMatchObject({ pages: 7 });
    expect((await stack.drift(json)).drifted).toEqual([]);
  });

  test("takes what is gone out of the state", async () => {
    const stack = await applied();
    stack.library.remove("1");
    await stack.refresh(json);
    expect(Object.keys(await stack.state())).toEqual(["library_book.howl"]);
  });

  test("leaves what could not be read as it was", async () => {
    const stack = await applied();
    const before = await stack.state();
    stack.library.isForbidden = true;
    expect(await stack.refresh(json)).toMatchObject({ moved: [], diagnostics: [{ code: "forbidden" }] });
    expect(await stack.state()).toEqual(before);
  });
});
