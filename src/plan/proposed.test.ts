import { bool, list, map, nullOf, num, object, set, str, unknown } from "../language/make";
import type { ObjectValue, Value } from "../language/value";
import { blockType } from "../provider/block-type";
import type { Attribute, Block, NestedBlock } from "../provider/schema";
import { proposedNew } from "./proposed";

const text = { type: "string", description: "" } as const;
const optional: Attribute = { ...text, optional: true };
const computed: Attribute = { ...text, computed: true };
const both: Attribute = { ...text, optional: true, computed: true };

const inner = { name: { ...text, required: true }, id: computed } satisfies Record<string, Attribute>;
const innerType = ["object", { name: "string", id: "string" }] as const;

function item(name: Value, id: Value = nullOf("string")): ObjectValue {
  return object({ name, id });
}

function block(attributes: Record<string, Attribute>, blocks: Record<string, NestedBlock> = {}): Block {
  return { description: "", attributes, blocks };
}

function nested(nesting: "single" | "list" | "set" | "map"): Attribute {
  const type = nesting === "single" ? innerType : ([nesting, innerType] as const);
  return { type, nested: { nesting, attributes: inner }, description: "", optional: true };
}

const nestedBlock = (nesting: "single" | "list" | "set"): NestedBlock => ({ nesting, block: block(inner) });

interface Case {
  readonly why: string;
  readonly block: Block;
  readonly prior: Record<string, Value> | null;
  readonly config: Record<string, Value>;
  readonly proposed: Record<string, Value>;
}

const [a, b, c] = [str("a"), str("b"), str("c")];
const none = nullOf("string");

const cases: readonly Case[] = [
  {
    why: "without a prior object it is the configuration",
    block: block({ x: optional, y: both }),
    prior: null,
    config: { x: a, y: none },
    proposed: { x: a, y: none },
  },
  {
    why: "the configuration wins over the prior value, computed or not",
    block: block({ x: optional, y: both }),
    prior: { x: a, y: a },
    config: { x: b, y: b },
    proposed: { x: b, y: b },
  },
  {
    why: "what the configuration leaves out is kept where the server decides it, and goes where it does not",
    block: block({ x: optional, y: both, z: computed }),
    prior: { x: a, y: a, z: a },
    config: { x: none, y: none, z: none },
    proposed: { x: none, y: a, z: a },
  },
  {
    why: "a write-only value is null, whatever the configuration says",
    block: block({ x: { ...optional, writeOnly: true } }),
    prior: { x: none },
    config: { x: a },
    proposed: { x: none },
  },
  {
    why: "an unknown stays unknown",
    block: block({ x: both, y: nested("list") }),
    prior: { x: a, y: list(innerType, [item(a, b)]) },
    config: { x: unknown("string"), y: unknown(["list", innerType]) },
    proposed: { x: unknown("string"), y: unknown(["list", innerType]) },
  },
  {
    why: "a single nested object keeps what the server decided in it",
    block: block({ x: nested("single") }, { y: nestedBlock("single") }),
    prior: { x: item(a, b), y: item(a, b) },
    config: { x: item(c), y: item(c) },
    proposed: { x: item(c, b), y: item(c, b) },
  },
  {
    why: "a nested object that the configuration takes out is gone",
    block: block({ x: nested("single") }, { y: nestedBlock("single") }),
    prior: { x: item(a, b), y: item(a, b) },
    config: { x: nullOf(innerType), y: nullOf(innerType) },
    proposed: { x: nullOf(innerType), y: nullOf(innerType) },
  },
  {
    why: "the elements of a list pair by their place",
    block: block({ x: nested("list") }, { y: nestedBlock("list") }),
    prior: { x: list(innerType, [item(a, b)]), y: list(innerType, [item(a, b)]) },
    config: { x: list(innerType, [item(c), item(a)]), y: list(innerType, [item(c), item(a)]) },
    proposed: { x: list(innerType, [item(c, b), item(a)]), y: list(innerType, [item(c, b), item(a)]) },
  },
  {
    why: "the elements of a map pair by their key",
    block: block({ x: nested("map") }),
    prior: { x: map(innerType, { k: item(a, b), gone: item(a, a) }) },
    config: { x: map(innerType, { k: item(c), new: item(a) }) },
    proposed: { x: map(innerType, { k: item(c, b), new: item(a) }) },
  },
  {
    why: "the elements of a set pair by what the configuration says of them",
    block: block({ x: nested("set") }, { y: nestedBlock("set") }),
    prior: { x: set(innerType, [item(a, b), item(c, a)]), y: set(innerType, [item(a, b), item(c, a)]) },
    config: { x: set(innerType, [item(c), item(b)]), y: set(innerType, [item(c), item(b)]) },
    proposed: { x: set(innerType, [item(c, a), item(b)]), y: set(innerType, [item(c, a), item(b)]) },
  },
  {
    why: "each element of a set is paired once, and the set keeps its canonical order",
    block: block({ x: nested("set") }),
    prior: { x: set(innerType, [item(a, c), item(a, b)]) },
    config: { x: set(innerType, [item(a)]) },
    proposed: { x: set(innerType, [item(a, b)]) },
  },
  {
    why: "a collection whose objects hold nothing computed is taken as it is",
    block: block({
      x: {
        type: ["list", ["object", { n: "number" }]],
        nested: { nesting: "list", attributes: { n: { type: "number", optional: true, description: "" } } },
        optional: true,
        description: "",
      },
    }),
    prior: { x: list(["object", { n: "number" }], [object({ n: num(1) })]) },
    config: { x: list(["object", { n: "number" }], [object({ n: nullOf("number") })]) },
    proposed: { x: list(["object", { n: "number" }], [object({ n: nullOf("number") })]) },
  },
];

test.each(cases)("$why", ({ block: schema, prior, config, proposed }) => {
  expect(proposedNew(schema, prior && object(prior), object(config))).toEqual(object(proposed));
});

test("an object that changes nothing is proposed as it was", () => {
  const schema = block({ x: optional, id: computed, list: nested("list") }, { set: nestedBlock("set") });
  const prior = object({ x: a, id: b, list: list(innerType, [item(a, b)]), set: set(innerType, [item(a, b)]) });
  const config = object({ x: a, id: none, list: list(innerType, [item(a)]), set: set(innerType, [item(a)]) });
  expect(proposedNew(schema, prior, config)).toEqual(prior);
});

test("attributes that the configuration lacks altogether are null", () => {
  const schema = block({ x: { ...optional, type: "bool" } }, { y: nestedBlock("single") });
  expect(proposedNew(schema, object({ x: bool(true) }), object({}))).toEqual(
    object({ x: nullOf("bool"), y: nullOf(blockType(block(inner))) }),
  );
});
