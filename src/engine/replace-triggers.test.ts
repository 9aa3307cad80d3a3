import type { JsonObject } from "../language/json";
import { TestStack, actions, books } from "./testing/test-stack";

const pulpable = { force_destroy: true };

const triggered = (trigger: string | readonly string[], emma: JsonObject = {}, guide: JsonObject = {}) =>
  books({
    emma: { ...pulpable, ...emma },
    guide: {
      ...pulpable,
      ...guide,
      lifecycle: { replace_triggered_by: typeof trigger === "string" ? [trigger] : [...trigger] },
    },
  });

async function planned(from: JsonObject, to: JsonObject): Promise<readonly string[]> {
  const stack = new TestStack();
  await stack.has(from);
  const plan = await stack.plan(to);
  const found = actions(plan);
  const { diagnostics } = await stack.apply(to);
  expect(diagnostics).toEqual([]);
  expect(actions(await stack.plan(to))).toEqual([]);
  return found;
}

test("an update of what is named replaces the resource, and says why", async () => {
  const stack = new TestStack();
  await stack.has(triggered("library_book.emma"));
  const plan = await stack.plan(triggered("library_book.emma", { pages: 300 }));
  expect(actions(plan)).toEqual(["update library_book.emma", "replace library_book.guide"]);
  expect(plan.changes[1]?.actionReason).toBe("replace_by_triggers");
});

test.each<[string, string, JsonObject, readonly string[]]>([
  ["a replacement", "library_book.emma", { isbn: "b" }, ["replace library_book.emma", "replace library_book.guide"]],
  [
    "the attribute that is named",
    "library_book.emma.pages",
    { pages: 9 },
    ["update library_book.emma", "replace library_book.guide"],
  ],
  ["another attribute does not", "library_book.emma.genre", { pages: 9 }, ["update library_book.emma"]],
  ["nothing does nothing", "library_book.emma", {}, []],
])("%s", async (_, trigger, change, expected) => {
  const isbn = { isbn: "a", pages: 8 };
  expect(await planned(triggered(trigger, isbn), triggered(trigger, { ...isbn, ...change }))).toEqual(expected);
});

test("every instance looks at its own trigger", async () => {
  const json = (second: number) =>
    books({
      emma: { for_each: { a: 1, b: second }, title: "emma ${each.key}", pages: "${each.value}", ...pulpable },
      guide: {
        for_each: { a: 1, b: 1 },
        title: "guide ${each.key}",
        ...pulpable,
        lifecycle: { replace_triggered_by: ["library_book.emma[each.key].pages"] },
      },
    });
  expect(await planned(json(1), json(2))).toEqual(['update library_book.emma["b"]', 'replace library_book.guide["b"]']);
});

test("any instance of a block that is named whole is a trigger", async () => {
  const json = (pages: number) =>
    books({
      emma: { count: 2, title: "emma ${count.index}", pages: `\${count.index == 0 ? ${pages} : 5}`, ...pulpable },
      guide: { ...pulpable, lifecycle: { replace_triggered_by: ["library_book.emma"] } },
      none: { ...pulpable, lifecycle: { replace_triggered_by: ["library_book.emma[1]"] } },
    });
  expect(await planned(json(1), json(2))).toEqual(["update library_book.emma[0]", "replace library_book.guide"]);
});
