import type { JsonObject } from "../language/json";
import { printPlanFile, readPlanFile } from "../plan/plan-file";
import type { StackPlan } from "../plan/plan";
import { TestStack, books, codes, done } from "./testing/test-stack";

const json = books({ emma: { isbn: "a", force_destroy: true }, guide: { subtitle: "no ${library_book.emma.id}" } });
const changed = books({ emma: { isbn: "b", force_destroy: true }, guide: { subtitle: "no ${library_book.emma.id}" } });

const basis = { configuration: {}, relevantAttributes: [], priorState: {} };

function throughFile(plan: StackPlan): StackPlan {
  const [read] = readPlanFile("plan", printPlanFile([{ ...plan, basis }], "1.0.0"), "1.0.0");
  if (read === undefined) throw new Error("no plan");
  return read;
}

test("a saved plan does what it says, unknown values included", async () => {
  const stack = new TestStack();
  await stack.has(json);
  const plan = throughFile(await stack.plan(changed));
  expect(await stack.applySaved(changed, plan)).toMatchObject({ created: 1, updated: 1, deleted: 1, diagnostics: [] });
  expect(done(stack.events)).toEqual([
    "delete library_book.emma",
    "create library_book.emma",
    "update library_book.guide",
  ]);
});

test("the first plan of a stack can be saved: there is no lineage yet that could move", async () => {
  const stack = new TestStack();
  const plan = throughFile(await stack.plan(json));
  expect(await stack.applySaved(json, plan)).toMatchObject({ created: 2, diagnostics: [] });
});

test.each<[string, (stack: TestStack) => Promise<void> | void, JsonObject?]>([
  ["the state moved on", (stack) => stack.has({ ...json, output: { new: { value: "output" } } })],
  [
    "the state is another one",
    (stack) => {
      const document: unknown = JSON.parse(stack.disk.read("/project/terraform.tfstate") ?? "");
      const other = JSON.stringify(Object.assign({}, document, { lineage: "another" }));
      stack.disk.put("/project/terraform.tfstate.journal", undefined);
      stack.disk.put("/project/terraform.tfstate", other);
    },
  ],
  [
    "the state was edited and kept its serial",
    (stack) => {
      const text = stack.disk.read("/project/terraform.tfstate") ?? "";
      stack.disk.put("/project/terraform.tfstate.journal", undefined);
      stack.disk.put("/project/terraform.tfstate", text.replace('"NOVEL"', '"POETRY"'));
    },
  ],
  [
    "the state is gone",
    (stack) => {
      stack.disk.put("/project/terraform.tfstate.journal", undefined);
      stack.disk.put("/project/terraform.tfstate", undefined);
    },
  ],
  ["the provider is another version", (stack) => void (stack.version = "1.2.4")],
  ["the configuration changed", () => undefined, books({ emma: { isbn: "c", force_destroy: true } })],
  [
    "the appliance is another one",
    (stack) => void (stack.library.identity = { endpoint: "https://library.example.com", publicKey: "bb" }),
  ],
])("a saved plan is refused where %s, and nothing is changed", async (_, move, other = changed) => {
  const stack = new TestStack();
  await stack.has(json);
  const plan = throughFile(await stack.plan(changed));
  await move(stack);
  const [files, titles] = [stack.files(), stack.titles()];
  stack.library.requests.length = 0;
  await expect(stack.applySaved(other, plan)).rejects.toMatchObject({ diagnostics: [{ code: "plan-stale" }] });
  expect(stack.library.requests.filter((request) => /^(put|delete)/.test(request))).toEqual([]);
  expect(stack.titles()).toEqual(titles);
  expect(stack.files()["/project/terraform.tfstate"]).toEqual(files["/project/terraform.tfstate"]);
});

test("a plan that made the state and is applied again is stale: the message says that there is a state now", async () => {
  const stack = new TestStack();
  const plan = throughFile(await stack.plan(json));
  await stack.applySaved(json, plan);
  await expect(stack.applySaved(json, plan)).rejects.toMatchObject({
    diagnostics: [{ summary: "Saved plan is stale", detail: expect.stringContaining("there was no state, and now") }],
  });
});

test("a plan for another appliance is refused in words: both addresses, and the beginnings of their keys", async () => {
  const stack = new TestStack();
  await stack.has(json);
  const plan = throughFile(await stack.plan(changed));
  stack.library.identity = { endpoint: "https://other.example.com", publicKey: "bb" };
  const refusal = {
    diagnostics: [
      {
        code: "plan-stale",
        detail: expect.stringMatching(/^[^{}]*https:\/\/other\.example\.com \(public key bb…\)[^{}]*$/),
      },
    ],
  };
  await expect(stack.applySaved(changed, plan)).rejects.toMatchObject(refusal);
});

test("a plan with errors is not applied", async () => {
  const stack = new TestStack();
  stack.library.add({ title: "emma", genre: "NOVEL" });
  const plan = await stack.plan(json);
  await expect(stack.applySaved(json, plan)).rejects.toMatchObject({ diagnostics: [{ code: "already-exists" }] });
});

test("an instance that was planned and that the configuration turns out not to have is an error, and the rest is done", async () => {
  const stack = new TestStack();
  const shelf = books({ guide: { title: "guide ${count.index}", count: 1 } });
  const plan = await stack.plan(shelf);
  const changes = plan.changes.flatMap((change) => [
    change,
    { ...change, address: "library_book.guide[1]", key: { ...change.key, index: 1 } },
  ]);
  const result = await stack.applySaved(shelf, { ...plan, changes });
  expect(result.diagnostics).toMatchObject([
    {
      code: "plan-inconsistent",
      address: "library_book.guide[1]",
      detail: expect.stringMatching(/there is 1 instance .* plan again\.$/),
    },
  ]);
  expect(stack.titles()).toEqual(["guide 0"]);
});

test("what comes out otherwise than it was planned is not sent", async () => {
  const stack = new TestStack();
  await stack.has(books({ emma: {} }));
  const after = books({ emma: {}, guide: { subtitle: "${library_book.emma.slug}" } });
  const plan = await stack.plan(after);
  const tampered: StackPlan = {
    ...plan,
    changes: plan.changes.map((change) =>
      change.after === null || change.action !== "create"
        ? change
        : {
            ...change,
            after: { ...change.after, entries: { ...change.after.entries, pages: { kind: "number", value: "7" } } },
          },
    ),
  };
  const result = await stack.applySaved(after, tampered);
  expect(codes(result)).toEqual(["plan-inconsistent"]);
  expect(result.diagnostics[0]?.detail).toContain("pages");
  expect(stack.titles()).toEqual(["emma"]);
});
