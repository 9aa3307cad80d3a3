import type { Json, JsonObject } from "../../language/json";

/** A document that Terraform refuses, and what it calls that. */
export type Refusal = readonly [rule: string, summary: string, document: JsonObject];

const data = (body: JsonObject): JsonObject => ({ resource: { terraform_data: { a: body } } });
const two = (body: JsonObject, other: JsonObject = {}): JsonObject => ({
  resource: { terraform_data: { a: body, b: other } },
});
const lifecycle = (body: JsonObject): JsonObject => two({ lifecycle: body });
const remote = (body: JsonObject): JsonObject => ({
  data: { terraform_remote_state: { old: { backend: "local", ...body } } },
});
const variable = (body: JsonObject): JsonObject => ({ variable: { a: { default: "x", ...body } }, locals: { l: 1 } });
const statements = (name: string, of: readonly Json[], declared: JsonObject = {}): JsonObject => ({
  resource: { terraform_data: { other: {}, ...declared } },
  [name]: of,
});
const moved = (declared: JsonObject, ...moves: readonly (readonly [string, string])[]): JsonObject =>
  statements(
    "moved",
    moves.map(([from, to]) => ({ from: `terraform_data.${from}`, to: `terraform_data.${to}` })),
    declared,
  );
const dataMoved = (...moves: readonly (readonly [string, string])[]): JsonObject =>
  statements(
    "moved",
    moves.map(([from, to]) => ({ from: `data.x.${from}`, to: `data.x.${to}` })),
  );
const imported = (body: JsonObject, declared: JsonObject = { a: {} }): JsonObject =>
  statements("import", [{ to: "terraform_data.a", id: "1", ...body }], declared);
const removed = (body: JsonObject, declared: JsonObject = {}): JsonObject => statements("removed", [body], declared);
const condition = { condition: '${path.module != ""}', error_message: "Wrong." };
const check = (body: JsonObject): JsonObject => ({ check: { health: { assert: condition, ...body } } });
const checked = { terraform_remote_state: { old: { backend: "local" } } };

const withoutForEach = 'Reference to "each" in context without for_each';
const withoutCount = 'Reference to "count" in non-counted context';
const noSelf = 'Invalid "self" reference';
const missing = "Missing required argument";
const noLabel = "Missing block label";
const provider = "Invalid provider configuration reference";
const resource = "Reference to undeclared resource";
const version = "Unsupported Terraform Core version";

export const refusals: readonly Refusal[] = [
  ["each without for_each", withoutForEach, data({ input: "${each.key}" })],
  ["each with count", withoutForEach, data({ count: 1, input: "${each.key}" })],
  ["each in its own for_each", withoutForEach, data({ for_each: "${{ a = each.key }}" })],
  ["each in an output", withoutForEach, { output: { a: { value: "${each.key}" } } }],
  ["each in a local value", withoutForEach, { locals: { a: "${each.key}" } }],
  ["each in a check", withoutForEach, check({ assert: { ...condition, condition: '${each.key != ""}' } })],
  ["each in depends_on", withoutForEach, data({ depends_on: ["each.key"] })],
  ["each in the id of an import without for_each", withoutForEach, imported({ id: "${each.key}" })],
  [
    "each in a validation",
    withoutForEach,
    variable({ validation: { ...condition, condition: "${var.a == each.key}" } }),
  ],
  ["an attribute that each lacks", 'Invalid "each" attribute', data({ for_each: { a: 1 }, input: "${each.name}" })],
  ["each alone", "Invalid reference", data({ for_each: { a: 1 }, input: "${each}" })],
  ["count without count", withoutCount, data({ input: "${count.index}" })],
  ["count in its own count", withoutCount, data({ count: "${count.index}" })],
  ["count in an output", withoutCount, { output: { a: { value: "${count.index}" } } }],
  ["an attribute that count lacks", 'Invalid "count" attribute', data({ count: 1, input: "${count.name}" })],
  ["self in a body", noSelf, data({ input: "${self.id}" })],
  ["self in an output", noSelf, { output: { a: { value: "${self.id}" } } }],
  ["self in a precondition", noSelf, lifecycle({ precondition: { ...condition, condition: '${self.id != ""}' } })],
  ["self in an import", noSelf, imported({ id: "${self.id}" })],
  ["an attribute that path lacks", 'Invalid "path" attribute', data({ input: "${path.home}" })],
  ["an attribute that terraform lacks", 'Invalid "terraform" attribute', data({ input: "${terraform.version}" })],
  ["var alone", "Invalid reference", data({ input: "${var}" })],
  ["local with an index", "Invalid reference", { ...data({ input: '${local["b"]}' }), locals: { b: 1 } }],
  ["a word that is no reference", "Invalid reference", data({ input: "${word}" })],
  ["data without a name", "Invalid reference", data({ input: "${data.terraform_remote_state}" })],
  ["an undeclared local value", "Reference to undeclared local value", data({ input: "${local.x}" })],
  ["an undeclared variable", "Reference to undeclared input variable", data({ input: "${var.x}" })],
  ["an undeclared resource", resource, data({ input: "${terraform_data.x.id}" })],
  ["an undeclared resource by its prefix", resource, data({ input: "${resource.terraform_data.x.id}" })],
  ["an undeclared data source", resource, data({ input: "${data.terraform_remote_state.x.id}" })],
  ["an undeclared resource in depends_on", resource, data({ depends_on: ["terraform_data.x"] })],
  ["an output in an expression", resource, { output: { a: { value: 1 }, b: { value: "${output.a}" } } }],
  ["an attribute in depends_on", "Invalid depends_on reference", two({ depends_on: ["terraform_data.b.id"] })],
  [
    "a resource with count, used without key",
    "Missing resource instance key",
    two({ input: "${terraform_data.b.id}" }, { count: 2 }),
  ],
  [
    "a resource with for_each, used without key",
    "Missing resource instance key",
    two({ input: "${terraform_data.b.id}" }, { for_each: { x: 1 } }),
  ],
  [
    "a single resource, used with a key",
    "Unexpected resource instance key",
    two({ input: "${terraform_data.b[0].id}" }),
  ],
  ["count and for_each", 'Invalid combination of "count" and "for_each"', data({ count: 1, for_each: {} })],
  ["a local value that refers to itself", "Self-referencing local value", { locals: { a: "${local.a}" } }],
  ["a resource that refers to itself", "Self-referential block", data({ input: "${terraform_data.a.id}" })],
  [
    "a precondition that refers to its own resource",
    "Invalid reference in precondition",
    lifecycle({ precondition: { ...condition, condition: '${terraform_data.a.id != ""}' } }),
  ],
  [
    "a postcondition that refers to its own resource by address",
    "Invalid reference in postcondition",
    lifecycle({ postcondition: { ...condition, condition: '${terraform_data.a.id != ""}' } }),
  ],
  ["two local values of one name", "Duplicate local value definition", { locals: [{ a: 1 }, { a: 2 }] }],
  [
    "two resources of one name",
    'Duplicate resource "terraform_data" configuration',
    { resource: [{ terraform_data: { a: {} } }, { terraform_data: { a: {} } }] },
  ],
  ["two outputs of one name", "Duplicate output definition", { output: [{ a: { value: 1 } }, { a: { value: 2 } }] }],
  ["two variables of one name", "Duplicate variable declaration", { variable: [{ a: {} }, { a: {} }] }],
  [
    "two checks of one name",
    'Duplicate check "a" configuration',
    { check: [{ a: { assert: condition } }, { a: { assert: condition } }] },
  ],
  [
    "a check's data and another of its name",
    'Duplicate data "terraform_remote_state" configuration',
    {
      ...remote({}),
      ...check({ data: checked }),
    },
  ],
  [
    "two providers of one alias",
    "Duplicate provider configuration",
    { provider: { terraform: [{ alias: "a" }, { alias: "a" }] } },
  ],
  ["two backends", "Duplicate backend configuration", { terraform: { backend: { local: {}, http: {} } } }],
  ["two lifecycles", "Duplicate lifecycle block", data({ lifecycle: [{ prevent_destroy: true }, {}] })],
  ["a bad name of a local value", "Invalid local value name", { locals: { "1a": 1 } }],
  ["a bad name of a resource", "Invalid resource name", { resource: { terraform_data: { "1a": {} } } }],
  ["a bad name of a check", "Invalid check block name", { check: { "1": { assert: condition } } }],
  [
    "a reserved argument of a provider",
    "Reserved argument name in provider block",
    {
      provider: { terraform: { alias: "x", for_each: {} } },
    },
  ],
  ["a comment in the place of a resource", "Invalid resource name", { resource: { terraform_data: { "//": {} } } }],
  ["a comment in the place of a type", "Invalid resource type name", { resource: { "//": { a: {} } } }],
  ["a comment in the place of an output", "Invalid output name", { output: { "//": { value: 1 } } }],
  ["a comment in the place of a variable", "Invalid variable name", { variable: { "//": {} } }],
  ["no resource where there should be one", noLabel, { resource: { terraform_data: {} } }],
  ["no type of resources", noLabel, { resource: {} }],
  ["no output in a list of them", noLabel, { output: [{}, {}] }],
  ["nothing for a provider", noLabel, { provider: null }],
  ["a provider that is none", provider, data({ provider: "a.b.c" })],
  ["a provider that would be worked out", provider, data({ provider: "${terraform.x}" })],
  ["a provider by a variable", provider, { ...data({ provider: "${var.a}" }), ...variable({}) }],
  ["a provider that is null", provider, data({ provider: null })],
  ["what is ignored, not in a list", "Invalid expression", lifecycle({ ignore_changes: "input" })],
  ["what is ignored, worked out", "Invalid expression", lifecycle({ ignore_changes: ["input[path.module]"] })],
  ["all that is ignored, as a star", "Invalid ignore_changes wildcard", lifecycle({ ignore_changes: ["*"] })],
  ["an undeclared alias", "Provider configuration not present", data({ provider: "terraform.x" })],
  [
    "a variable in replace_triggered_by",
    "Invalid reference in replace_triggered_by expression",
    { ...lifecycle({ replace_triggered_by: ["var.a"] }), ...variable({}) },
  ],
  [
    "self in replace_triggered_by",
    "Invalid reference in replace_triggered_by expression",
    lifecycle({ replace_triggered_by: ["self.id"] }),
  ],
  [
    "each.value in replace_triggered_by",
    "Invalid each reference in replace_triggered_by expression",
    two({ for_each: { x: 1 }, lifecycle: { replace_triggered_by: ["terraform_data.b[each.value]"] } }, { count: 1 }),
  ],
  [
    "a lifecycle argument of managed resources on a data source",
    "Invalid data resource lifecycle argument",
    remote({ lifecycle: { prevent_destroy: true } }),
  ],
  ["a condition without message", missing, lifecycle({ precondition: { condition: condition.condition } })],
  ["a message without condition", missing, lifecycle({ precondition: { error_message: "x" } })],
  [
    "a constant precondition",
    "Invalid precondition expression",
    lifecycle({ precondition: { ...condition, condition: true } }),
  ],
  [
    "a constant postcondition",
    "Invalid postcondition expression",
    lifecycle({ postcondition: [{ ...condition, condition: "${1 == 2}" }] }),
  ],
  ["a constant assertion", "Invalid assert expression", check({ assert: [{ ...condition, condition: true }] })],
  [
    "a constant precondition of an output",
    "Invalid precondition expression",
    { output: { a: { value: 1, precondition: { ...condition, condition: true } } } },
  ],
  ["a check without assertion", "Zero assert blocks", { check: { health: {} } }],
  [
    "a check with two data sources",
    "Multiple data resource blocks",
    check({ data: [checked, { terraform_remote_state: { other: { backend: "local" } } }] }),
  ],
  [
    "a check whose data is counted",
    'Invalid "count" attribute',
    check({ data: { terraform_remote_state: { old: { count: 1, backend: "local" } } } }),
  ],
  [
    "a check whose data has a lifecycle",
    "Invalid lifecycle block",
    check({ data: { terraform_remote_state: { old: { lifecycle: { precondition: condition }, backend: "local" } } } }),
  ],
  [
    "a check's data used outside of it",
    "Reference to scoped resource",
    {
      ...check({ data: checked }),
      output: { a: { value: "${data.terraform_remote_state.old.outputs}" } },
    },
  ],
  [
    "a validation that does not test its variable",
    "Invalid variable validation condition",
    variable({ validation: { ...condition, condition: "${local.l == 1}" } }),
  ],
  ["a reserved name of a variable", "Invalid variable name", { variable: { source: { default: 1 } } }],
  [
    "null by default where null is refused",
    "Invalid default value for variable",
    {
      variable: { a: { nullable: false, default: null } },
    },
  ],
  [
    "a default that does not fit the type",
    "Invalid default value for variable",
    { variable: { a: { type: "number", default: "x" } } },
  ],
  ["a type that is none", "Invalid type specification", variable({ type: "text" })],
  ["an output without value", missing, { output: { a: {} } }],
  ["an ephemeral output", "Ephemeral output not allowed", { output: { a: { value: 1, ephemeral: true } } }],
  ["an older required version", version, { terraform: { required_version: "~> 1.2.0" } }],
  ["a newer required version", version, { terraform: { required_version: ">= 1.5, >= 1.12" } }],
  ["a required version that is none", "Invalid version constraint", { terraform: { required_version: "new" } }],
  [
    "a required prerelease",
    "Invalid required_version constraint",
    { terraform: { required_version: ">= 1.11.0-beta1" } },
  ],
  ["a move from what is still there", "Moved object still exists", moved({ a: {}, b: {} }, ["a", "b"])],
  ["a move from what is still there, counted", "Moved object still exists", moved({ a: { count: 2 } }, ["a", "b"])],
  ["a move back to what is still there", "Moved object still exists", moved({ b: {} }, ["a", "b"], ["b", "a"])],
  ["an output that refers to itself", resource, { output: { a: { value: "${output.a}" } } }],
  [
    "a move from data that is still there",
    "Moved object still exists",
    { ...remote({}), moved: [{ from: "data.terraform_remote_state.old", to: "data.terraform_remote_state.new" }] },
  ],
  ["a move of data to itself", "Redundant move statement", dataMoved(["a", "a"])],
  ["a move of data to two places", "Ambiguous move statements", dataMoved(["a", "b"], ["a", "c"])],
  ["moves of data in a circle", "Cyclic dependency in move statements", dataMoved(["a", "b"], ["b", "a"])],
  ["a move to itself", "Redundant move statement", moved({ a: {} }, ["a", "a"])],
  ["a move to two places", "Ambiguous move statements", moved({ b: {}, c: {} }, ["a", "b"], ["a", "c"])],
  ["moves to one place", "Ambiguous move statements", moved({ c: {} }, ["a", "c"], ["b", "c"])],
  ["moves in a circle", "Cyclic dependency in move statements", moved({}, ["a", "b"], ["b", "c"], ["c", "a"])],
  [
    "moves of instances in a circle",
    "Cyclic dependency in move statements",
    moved({ a: { count: 1 } }, ["a[5]", "a[6]"], ["a[6]", "a[5]"]),
  ],
  [
    "moves of a resource and an instance in a circle",
    "Cyclic dependency in move statements",
    moved({}, ["a", "b"], ["b[0]", "a[0]"]),
  ],
  ["a move from an attribute", "Invalid address", moved({ b: {} }, ["a.id", "b"])],
  ["a move of what is worked out", "Invalid expression", moved({ b: {} }, ["a[each.key]", "b"])],
  ["a move of a variable", "Invalid address", statements("moved", [{ from: "var.a", to: "var.b" }])],
  ["a move from nowhere", missing, statements("moved", [{ to: "terraform_data.other" }])],
  ["an import to what is not declared", "Configuration for import target does not exist", imported({}, {})],
  ["an import without id", missing, statements("import", [{ to: "terraform_data.other" }])],
  ["an import without target", missing, statements("import", [{ id: "1" }])],
  ["an import of null", "Invalid import id argument", imported({ id: null })],
  ["an import of nothing", "Invalid import id argument", imported({ id: "" })],
  ["an import by its own id", "Invalid import id argument", imported({ id: "${terraform_data.a.id}" })],
  [
    "an import to an instance of a single resource",
    "Invalid import 'to' expression",
    imported({ to: "terraform_data.a[0]" }),
  ],
  ["an import to a counted resource", "Invalid import 'to' expression", imported({}, { a: { count: 1 } })],
  ["an import to a key that is worked out", "Invalid expression", imported({ to: 'terraform_data.a[lower("X")]' })],
  ["an import of data", "Invalid import address", imported({ to: "data.terraform_remote_state.a" })],
  ["an import with a provider", "Invalid import provider argument", imported({ provider: "terraform" })],
  [
    "two imports to one address",
    'Duplicate import configuration for "terraform_data.a"',
    statements(
      "import",
      ["1", "2"].map((id) => ({ to: "terraform_data.a", id })),
      { a: {} },
    ),
  ],
  ["the removal of what is still there", "Removed resource still exists", removed({ from: "terraform_data.other" })],
  ["the removal of an instance", "Resource instance keys not allowed", removed({ from: "terraform_data.a[0]" })],
  ["the removal of data", "Data source address not allowed", removed({ from: "data.terraform_remote_state.a" })],
  ["the removal of nothing", missing, removed({})],
];
