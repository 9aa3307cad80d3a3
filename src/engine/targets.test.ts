import type { PlanOptions } from "../plan/plan-options";
import type { Target } from "../plan/plan-options";
import { TestStack, actions, books, codes, done } from "./testing/test-stack";

const pulpable = { force_destroy: true };

const at = (name: string, index?: string | number): Target => ({
  mode: "managed",
  type: "library_book",
  name,
  ...(index === undefined ? {} : { index }),
});

/** reader → guide → emma; vol 0 … 2 alone. */
const json = books(
  {
    emma: pulpable,
    guide: { subtitle: "${library_book.emma.id}", ...pulpable },
    reader: { subtitle: "${library_book.guide.id}", ...pulpable },
    vol: { count: 3, title: "vol ${count.index}", ...pulpable },
  },
  { output: { guide: { value: "${library_book.guide.id}" }, vol: { value: "${library_book.vol[*].id}" } } },
);

const named = (plan: { readonly changes: Parameters<typeof actions>[0]["changes"] }) =>
  actions(plan).map((action) => action.replace(/^\w+ library_book\./, ""));

describe("from nothing", () => {
  test.each<[string, Partial<PlanOptions>, readonly string[]]>([
    ["a target brings what it depends on", { targets: [at("guide")] }, ["emma", "guide"]],
    ["several targets", { targets: [at("emma"), at("vol", 1)] }, ["emma", "vol[1]"]],
    ["a target of a block takes all its instances", { targets: [at("vol")] }, ["vol[0]", "vol[1]", "vol[2]"]],
    ["an exclude takes what depends on it", { excludes: [at("guide")] }, ["emma", "vol[0]", "vol[1]", "vol[2]"]],
    ["an exclude of an instance", { excludes: [at("vol", 0), at("emma")] }, ["vol[1]", "vol[2]"]],
    ["a target that is not there is nothing", { targets: [at("nobody")] }, []],
  ])("%s", async (_, options, expected) => {
    const plan = await new TestStack().plan(json, options);
    expect([named(plan), plan.isWhole, codes(plan)]).toEqual([expected, false, []]);
  });
});

describe("a destroy", () => {
  test.each<[string, Partial<PlanOptions>, readonly string[]]>([
    ["of a target takes what depends on it", { targets: [at("guide")] }, ["guide", "reader"]],
    ["of a target without dependents", { targets: [at("vol", 2)] }, ["vol[2]"]],
    [
      "with an exclude leaves what that depends on",
      { excludes: [at("guide")] },
      ["reader", "vol[0]", "vol[1]", "vol[2]"],
    ],
  ])("%s", async (_, options, expected) => {
    const stack = new TestStack();
    await stack.has(json);
    const plan = await stack.plan(json, { destroy: true, ...options });
    expect(named(plan)).toEqual(expected);
    await stack.apply(json, { destroy: true, ...options });
    const gone = new Set(expected.map((name) => `library_book.${name}`));
    expect(Object.keys(await stack.state()).filter((address) => gone.has(address))).toEqual([]);
    expect(stack.titles()).toHaveLength(6 - expected.length);
  });
});

test("what is left out stays as the state has it, and is not read", async () => {
  const stack = new TestStack();
  await stack.has(json);
  stack.library.put("1", { title: "emma", genre: "POETRY" });
  stack.library.requests.length = 0;
  const plan = await stack.plan(json, { targets: [at("vol", 0)] });
  expect([actions(plan), plan.drift]).toEqual([[], []]);
  await stack.apply(json, { targets: [at("vol", 0)] });
  expect((await stack.state())["library_book.emma"]?.attributes["genre"]).toBe("NOVEL");
});

test("outputs of what is left out stay too", async () => {
  const stack = new TestStack();
  await stack.apply(json, { targets: [at("vol")] });
  expect(Object.keys(await stack.outputs())).toEqual(["vol"]);
  await stack.has(json);
  const former = await stack.outputs();
  await stack.apply(json, { targets: [at("emma")] });
  expect(await stack.outputs()).toEqual(former);
});

test("a target of an instance that is to go deletes it alone", async () => {
  const stack = new TestStack();
  await stack.has(json);
  const fewer = books({ vol: { count: 1, title: "vol ${count.index}", ...pulpable } });
  expect(actions(await stack.plan(fewer, { targets: [at("vol", 2)] }))).toEqual(["delete library_book.vol[2]"]);
  expect(actions(await stack.plan(fewer, { targets: [at("guide")] }))).toEqual(["delete library_book.guide"]);
});

test("a count that is unknown is planned after its source was made by a target", async () => {
  const stack = new TestStack();
  const counted = books({ emma: {}, vol: { count: "${library_book.emma.lent + 2}", title: "vol ${count.index}" } });
  expect(codes(await stack.plan(counted))).toEqual(["unknown-count"]);
  await stack.apply(counted, { targets: [at("emma")] });
  await stack.has(counted);
  expect(stack.titles()).toEqual(["emma", "vol 0", "vol 1"]);
});

describe("--replace", () => {
  test("makes an instance anew, and says why", async () => {
    const stack = new TestStack();
    await stack.has(json);
    const plan = await stack.plan(json, { replace: [at("vol", 1)] });
    expect(actions(plan)).toEqual(["replace library_book.vol[1]"]);
    expect(plan.changes.find(({ action }) => action === "replace")?.actionReason).toBe("replace_by_request");
    await stack.apply(json, { replace: [at("vol", 1)] });
    expect(done(stack.events)).toEqual(["delete library_book.vol[1]", "create library_book.vol[1]"]);
  });

  test("of something that is not there yet only makes it", async () => {
    expect(named(await new TestStack().plan(books({ emma: {} }), { replace: [at("emma")] }))).toEqual(["emma"]);
  });

  test("cannot be had against prevent_destroy", async () => {
    const stack = new TestStack();
    const guarded = books({ emma: { ...pulpable, lifecycle: { prevent_destroy: true } } });
    await stack.has(guarded);
    expect(codes(await stack.plan(guarded, { replace: [at("emma")] }))).toEqual(["prevent-destroy"]);
  });

  test("of a whole block with count replaces nothing, as Terraform: an instance must be named", async () => {
    const stack = new TestStack();
    await stack.has(json);
    expect(actions(await stack.plan(json, { replace: [at("vol")] }))).toEqual([]);
  });
});
