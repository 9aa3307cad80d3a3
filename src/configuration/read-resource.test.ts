import type { Json, JsonObject } from "../language/json";
import { addressOf } from "./read-reference";
import { readConfiguration } from "./read-configuration";
import { readDocument } from "./testing/read-document";

const others = {
  variable: { size: {} },
  locals: { sizes: ["a"] },
  data: { scv_policy: { old: {} } },
};

function resource(body: JsonObject, more: JsonObject = {}) {
  const document = {
    ...others,
    resource: { scv_policy: { gold: body, other: { for_each: { a: 1 } }, one: {} } },
    ...more,
  };
  const found = readDocument(document).resources.find(({ address }) => address === "scv_policy.gold");
  if (found === undefined) throw new Error("it was not read");
  return found;
}

const addresses = (body: JsonObject) => [...new Set(resource(body).references.map(addressOf))];

describe("a repeated resource", () => {
  it("keeps its count or for_each out of the body and may use what belongs to it", () => {
    const counted = resource({ count: "${var.size}", name: "n${count.index}" });
    expect(counted).toMatchObject({ count: { expression: { root: "var" } }, references: [{ name: "size" }] });
    expect(Object.keys(counted.body)).toEqual(["name"]);
    expect(counted.forEach).toBeUndefined();
    const repeated = resource({ for_each: "${toset(local.sizes)}", name: "${each.value}" });
    expect(repeated).toMatchObject({ forEach: { kind: "expression" }, references: [{ kind: "local", name: "sizes" }] });
  });

  it("has a for_each that is an object too", () => {
    expect(resource({ for_each: { a: "${scv_policy.one.id}" } })).toMatchObject({
      forEach: { kind: "object" },
      references: [{ type: "scv_policy", name: "one", indexed: false }],
    });
  });
});

describe("the references of a resource", () => {
  it.each<[string, Json, string[]]>([
    ["all attributes of all instances", "${scv_policy.other[*].id}", []],
    ["instances by key", '${scv_policy.other["a"].id} ${scv_policy.other[var.size].id}', ["var.size"]],
    ["a resource by its prefix", "${resource.scv_policy.other}", []],
  ])("hold %s", (_, name, more) => {
    expect(addresses({ name })).toEqual(["scv_policy.other", ...more]);
  });

  it("hold those of count, depends_on left apart, of conditions, and of triggers", () => {
    expect(
      addresses({
        count: "${length(local.sizes)}",
        depends_on: ["scv_policy.one"],
        lifecycle: {
          precondition: [
            { condition: '${data.scv_policy.old.id != ""}', error_message: "It is not ${var.size}." },
            { condition: '${scv_policy.one.id != ""}', error_message: "No." },
          ],
          postcondition: { condition: '${self.id != ""}', error_message: "None." },
          replace_triggered_by: ["scv_policy.other[count.index].name"],
        },
      }),
    ).toEqual(["local.sizes", "scv_policy.other", "data.scv_policy.old", "var.size", "scv_policy.one"]);
  });

  it("leave out the iterators of dynamic blocks, which only their content and labels know", () => {
    const body = {
      for_each: { a: 1 },
      dynamic: {
        schedule: {
          for_each: "${each.value}",
          content: {
            at: "${schedule.value}",
            dynamic: {
              window: [
                {
                  for_each: "${schedule.value.windows}",
                  iterator: "w",
                  labels: ["${w.key}"],
                  content: { from: "${w.value} ${schedule.key} ${var.size}" },
                },
              ],
            },
          },
        },
      },
    };
    expect(addresses(body)).toEqual(["var.size"]);
    expect(Object.keys(resource(body).body)).toEqual(["dynamic"]);
    const { diagnostics } = readConfiguration("prod", {
      resource: { scv_policy: { a: { dynamic: { schedule: { for_each: "${schedule.value}", content: {} } } } } },
    });
    expect(diagnostics).toMatchObject([
      { code: "undeclared-reference", address: "scv_policy.a", detail: expect.stringContaining("schedule.value") },
    ]);
  });
});

describe("the lifecycle", () => {
  it("is read in full, with conditions as one object or a list of them", () => {
    const condition = { condition: '${self.id != ""}', error_message: "It has no id: ${self.name}" };
    const { lifecycle } = resource({
      lifecycle: {
        "//": { metadata: {} },
        create_before_destroy: "true",
        prevent_destroy: true,
        ignore_changes: ["name"],
        replace_triggered_by: ["scv_policy.one", '${scv_policy.other["a"]}', "scv_policy.one.id"],
        postcondition: [condition, condition],
      },
    });
    expect(lifecycle).toMatchObject({
      createBeforeDestroy: true,
      preventDestroy: true,
      ignoreChanges: [[{ attribute: "name" }]],
      replaceTriggeredBy: [{ root: "scv_policy" }, { root: "scv_policy" }, { source: "scv_policy.one.id" }],
      preconditions: [],
      postconditions: [{ condition: { kind: "expression" }, errorMessage: { kind: "expression" }, references: [] }, {}],
    });
  });

  it.each<[string, Json]>([
    ["a number", [1]],
    ["a function", ["length(scv_policy.one)"]],
  ])("is not triggered by %s", (_, triggers) => {
    const { diagnostics } = readConfiguration("prod", {
      resource: { scv_policy: { gold: { lifecycle: { replace_triggered_by: triggers } }, one: {} } },
    });
    expect(diagnostics).toMatchObject([
      { code: "invalid-replace-triggered-by", attributePath: ["lifecycle", "replace_triggered_by", 0] },
    ]);
  });
});
