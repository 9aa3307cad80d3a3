import { readConfiguration } from "./read-configuration";
import { readDocument } from "./testing/read-document";

const at = { metadata: { path: "prod/gold" } };

describe("moved statements", () => {
  it("name resources and instances, as chains and into and out of indexes", () => {
    const { moved } = readDocument({
      resource: { scv_policy: { c: { for_each: { x: 1 } } } },
      moved: [
        { "//": at, from: "scv_policy.a", to: "scv_policy.b" },
        { from: "scv_policy.b[0]", to: 'scv_policy.c["x"]' },
        { from: "resource.scv_policy.d", to: "${scv_policy.c[1]}" },
      ],
    });
    expect(moved).toEqual([
      {
        from: { mode: "managed", type: "scv_policy", name: "a" },
        to: { mode: "managed", type: "scv_policy", name: "b" },
        constructPath: "prod/gold",
      },
      {
        from: { mode: "managed", type: "scv_policy", name: "b", key: 0 },
        to: { mode: "managed", type: "scv_policy", name: "c", key: "x" },
      },
      {
        from: { mode: "managed", type: "scv_policy", name: "d" },
        to: { mode: "managed", type: "scv_policy", name: "c", key: 1 },
      },
    ]);
  });

  it("may say the same twice, and may move instances that the configuration may not have any more", () => {
    const twice = { from: "scv_policy.a[5]", to: "scv_policy.b" };
    expect(
      readDocument({ resource: { scv_policy: { a: { count: 2 }, b: {} } }, moved: [twice, twice] }).moved,
    ).toHaveLength(2);
    readDocument({
      resource: { scv_policy: { a: { count: 2 } } },
      moved: { from: "scv_policy.a", to: "scv_policy.a[0]" },
    });
  });

  it("of data sources are read, and only of their own kind", () => {
    const declared = { resource: { scv_policy: { a: {} } }, data: { scv_policy: { b: {} } } };
    const moved = { from: "data.other.a", to: "data.scv_policy.b[0]" };
    expect(readDocument({ ...declared, moved }).moved).toEqual([
      { from: { mode: "data", type: "other", name: "a" }, to: { mode: "data", type: "scv_policy", name: "b", key: 0 } },
    ]);
    const { diagnostics } = readConfiguration("prod", { ...declared, moved: { ...moved, to: "scv_policy.a" } });
    expect(diagnostics).toMatchObject([{ summary: "Move Resource State Not Supported", address: "data.other.a" }]);
  });

  it("that go wrong are placed at the construct that made them", () => {
    const { diagnostics } = readConfiguration("prod", {
      resource: { scv_policy: { a: {}, b: {} } },
      moved: { "//": at, from: "scv_policy.a", to: "scv_policy.b" },
    });
    expect(diagnostics).toMatchObject([{ code: "invalid-moved", constructPath: "prod/gold", address: "scv_policy.a" }]);
  });
});

test("an object does not become one of another type, whether that is declared or not", () => {
  for (const declared of [{}, { scv_policy: { a: {} } }]) {
    const { diagnostics } = readConfiguration("prod", {
      resource: { terraform_data: { other: {} }, ...declared },
      moved: { from: "terraform_data.a", to: "scv_policy.a" },
    });
    expect(diagnostics).toMatchObject([
      { code: "invalid-moved", summary: "Move Resource State Not Supported", address: "terraform_data.a" },
    ]);
  }
});

describe("imports", () => {
  it("name one instance, or with for_each one for each element", () => {
    const { imports } = readDocument({
      variable: { ids: {} },
      resource: { scv_policy: { one: {}, many: { for_each: { x: 1 } }, counted: { count: 1 } } },
      import: [
        { "//": at, to: "scv_policy.one", id: "7" },
        { to: "scv_policy.counted[0]", id: "8" },
        { to: "scv_policy.many[each.key]", for_each: "${var.ids}", id: "${each.value}" },
        { to: 'scv_policy.many["y"]', for_each: { y: 1 }, id: "9" },
      ],
    });
    expect(imports).toMatchObject([
      { to: { type: "scv_policy", name: "one" }, constructPath: "prod/gold", references: [] },
      { to: { name: "counted", key: { kind: "literal", value: { value: "0" } } } },
      { to: { key: { source: "each.key" } }, forEach: {}, references: [{ kind: "variable", name: "ids" }] },
      { to: { key: { kind: "literal", value: { value: "y" } } }, forEach: { kind: "object" } },
    ]);
    expect(imports[0]?.to.key).toBeUndefined();
  });
});

describe("removed statements", () => {
  it("destroy unless they say otherwise", () => {
    const { removed } = readDocument({
      removed: [
        { "//": at, from: "scv_policy.a" },
        { from: "scv_policy.b", lifecycle: { destroy: false } },
        { from: "scv_policy.c", lifecycle: [{}] },
      ],
    });
    expect(removed).toEqual([
      { from: { type: "scv_policy", name: "a" }, destroy: true, constructPath: "prod/gold" },
      { from: { type: "scv_policy", name: "b" }, destroy: false },
      { from: { type: "scv_policy", name: "c" }, destroy: true },
    ]);
  });
});

describe("checks", () => {
  it("have assertions, and a data source that stands among the resources with the name of its check", () => {
    const { checks, resources } = readDocument({
      variable: { id: {} },
      check: {
        health: {
          "//": at,
          data: { scv_policy: { old: { name: "${var.id}" } } },
          assert: { condition: "${data.scv_policy.old.id == var.id}", error_message: "${data.scv_policy.old.id}?" },
        },
      },
    });
    expect(resources).toMatchObject([
      { address: "data.scv_policy.old", check: "health", references: [{ name: "id" }] },
    ]);
    expect(checks).toMatchObject([
      { name: "health", constructPath: "prod/gold", asserts: [{}], references: [{ name: "old" }, { name: "id" }] },
    ]);
  });
});
