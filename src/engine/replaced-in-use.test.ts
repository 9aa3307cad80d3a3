import { equals } from "../language/equality";
import { str } from "../language/make";
import type { ObjectValue } from "../language/value";
import type { Dependent } from "../provider/provider";
import type { Target } from "../plan/plan-options";
import { TestStack, actions, books, codes, done } from "./testing/test-stack";

const pulpable = { force_destroy: true };
const replace: readonly Target[] = [{ mode: "managed", type: "library_book", name: "emma" }];
const uses = { subtitle: "no ${library_book.emma.id}", ...pulpable };
const inUse = books({ emma: pulpable, guide: uses });
const guide: Dependent = { type: "library_book", id: "2", name: "guide" };
const stranger: Dependent = { type: "library_book", id: "77", name: "made by hand" };

function isEmma({ id }: ObjectValue["entries"]): boolean {
  return id !== undefined && equals(id, str("1"));
}

async function withDependents(...dependents: readonly Dependent[]): Promise<TestStack> {
  const stack = new TestStack();
  await stack.has(inUse);
  stack.tampering = () => ({ dependents: async (_, { entries }) => (isEmma(entries) ? dependents : []) });
  return stack;
}

test("what is used on the appliance is not destroyed before its replacement is there, and the users are named", async () => {
  const stack = await withDependents(guide, stranger);
  const plan = await stack.plan(inUse, { replace });
  expect(actions(plan)).toContain("replace library_book.emma");
  expect(plan.diagnostics).toMatchObject([
    {
      code: "replaced-in-use",
      address: "library_book.emma",
      detail: expect.stringMatching(/library_book "guide", library_book "made by hand"\. .*another construct id/),
    },
  ]);
  expect(plan.diagnostics[0]?.detail).not.toContain("untaint");
});

test("of what is tainted, the refusal tells how to keep it", async () => {
  const stack = new TestStack();
  stack.tampering = (session) => ({
    create: async (request) => ({
      ...(await session.create(request)),
      diagnostics: [{ severity: "error", code: "halfway", summary: "Halfway", detail: "Look." }],
    }),
  });
  await stack.apply(books({ emma: pulpable }));
  stack.tampering = () => ({ dependents: async () => [stranger] });
  const { diagnostics } = await stack.plan(books({ emma: pulpable }));
  expect(diagnostics).toMatchObject([
    { code: "replaced-in-use", detail: expect.stringContaining("scv untaint library_book.emma") },
  ]);
});

test.each([
  ["is deleted", books({ emma: pulpable })],
  ["lets go of it", books({ emma: pulpable, guide: pulpable })],
])("what %s in the same plan stands in no way", async (_, json) => {
  const stack = await withDependents(guide);
  expect(codes(await stack.plan(json, { replace }))).toEqual([]);
  expect(await stack.apply(json, { replace })).toMatchObject({ created: 1, deleted: expect.any(Number) });
  expect(done(stack.events)[0]).toMatch(/^(delete|update) library_book\.guide$/);
});

test("what is replaced itself, destroyed first, stands in no way", async () => {
  const stack = await withDependents(guide);
  const both: readonly Target[] = [...replace, { mode: "managed", type: "library_book", name: "guide" }];
  expect(codes(await stack.plan(inUse, { replace: both }))).toEqual([]);
  await stack.apply(inUse, { replace: both });
  expect(done(stack.events)).toEqual([
    "delete library_book.guide",
    "delete library_book.emma",
    "create library_book.emma",
    "create library_book.guide",
  ]);
});

test("what leaves in no order with it, because it never referred to it, stands in the way", async () => {
  const stack = new TestStack();
  await stack.has(books({ emma: pulpable, guide: pulpable }));
  stack.tampering = () => ({ dependents: async () => [guide] });
  expect(codes(await stack.plan(books({ emma: pulpable }), { replace }))).toEqual(["replaced-in-use"]);
});

test("what is created before it is destroyed, or deleted for good, may be in use", async () => {
  const stack = await withDependents(guide);
  const first = { title: "Emma", lifecycle: { create_before_destroy: true }, ...pulpable };
  expect(codes(await stack.plan(books({ emma: first, guide: uses }), { replace }))).toEqual([]);
  expect(codes(await stack.plan(books({ guide: pulpable })))).toEqual([]);
});

test("a change in place is refused at plan where the provider says so", async () => {
  const stack = new TestStack();
  const json = books({ emma: pulpable, guide: { subtitle: "no 1", ...pulpable } });
  await stack.has(json);
  stack.tampering = () => ({
    mayUpdate: async () => [
      { severity: "error", code: "fixed", summary: "Fixed", detail: "Leave it.", attributePath: ["pages"] },
    ],
  });
  expect(codes(await stack.plan(json))).toEqual([]);
  const changed = books({ emma: { pages: 7, ...pulpable }, guide: { subtitle: "no 1", ...pulpable } });
  expect((await stack.plan(changed)).diagnostics).toMatchObject([
    { code: "fixed", address: "library_book.emma", attributePath: ["pages"] },
  ]);
  expect(codes(await stack.plan(changed, { replace }))).toEqual([]);
});
