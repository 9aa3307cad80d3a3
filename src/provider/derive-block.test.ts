import { z } from "zod";
import { attribute, nestedBlock } from "./attribute";
import { blockType } from "./block-type";
import { deriveBlock } from "./derive-block";
import type { FieldBehaviour } from "./schema";

function derived(schema: z.ZodType, behaviour: FieldBehaviour = {}) {
  const { attributes } = deriveBlock(z.object({ field: attribute(schema, "A field.", behaviour) }), "A thing.");
  return attributes["field"];
}

describe("the type of an attribute", () => {
  const inner = z.object({ room: attribute(z.string(), "Room."), row: attribute(z.int().optional(), "Row.") });
  const object = ["object", { room: "string", row: "number" }];

  it.each([
    ["text", z.string().min(3), "string"],
    ["text of a format", z.url(), "string"],
    ["a choice", z.enum(["A", "B"]), "string"],
    ["one word", z.literal("A"), "string"],
    ["a number", z.number(), "number"],
    ["a whole number", z.int().min(1), "number"],
    ["yes or no", z.boolean(), "bool"],
    ["a list", z.array(z.string()), ["list", "string"]],
    ["a list of lists", z.array(z.array(z.number())), ["list", ["list", "number"]]],
    ["a map", z.record(z.string(), z.boolean()), ["map", "bool"]],
    ["an object", inner, object],
    ["a list of objects", z.array(inner), ["list", object]],
    ["a map of objects", z.record(z.string(), inner), ["map", object]],
  ])("of %s", (_, schema, type) => {
    expect(derived(schema)?.type).toEqual(type);
    expect(derived(schema.optional())?.type).toEqual(type);
  });

  it("is a set where the order has no meaning", () => {
    expect(derived(z.array(z.string()), { orderless: true })?.type).toEqual(["set", "string"]);
    expect(derived(z.array(inner), { orderless: true })).toMatchObject({
      type: ["set", object],
      nested: { nesting: "set" },
    });
  });
});

describe("who decides an attribute", () => {
  const flags = (schema: z.ZodType, behaviour: FieldBehaviour = {}) => {
    const { required, optional, computed } = derived(schema, behaviour) ?? {};
    return { required, optional, computed };
  };

  it.each([
    ["required: the user", z.string(), {}, { required: true }],
    ["optional: the user, who may leave it out", z.string().optional(), {}, { optional: true }],
    ["computed: the server alone", z.string(), { computed: true }, { computed: true }],
    [
      "optional and computed: the server where the user is silent",
      z.string().optional(),
      { computed: true },
      { optional: true, computed: true },
    ],
    [
      "a server default means optional and computed",
      z.int().optional(),
      { serverDefault: 1 },
      { optional: true, computed: true },
    ],
  ] as const)("%s", (_, schema, behaviour, expected) => {
    expect(flags(schema, behaviour)).toEqual(expected);
  });

  it("carries the behaviour and the description", () => {
    expect(derived(z.string().optional(), { writeOnly: true, sensitive: true })).toEqual({
      type: "string",
      description: "A field.",
      optional: true,
      writeOnly: true,
      sensitive: true,
    });
  });

  it("knows a field whose schema was narrowed after it was described", () => {
    const shape = z.object({ name: attribute(z.string(), "Name.").optional() });
    expect(deriveBlock(shape, "").attributes["name"]).toMatchObject({ description: "Name.", optional: true });
  });
});

describe("a nested block", () => {
  const item = z.object({ name: attribute(z.string(), "Name.") });

  it("of a list of objects repeats, and a required one has its minimum", () => {
    const { blocks } = deriveBlock(
      z.object({
        some: nestedBlock(z.array(item).min(1).max(3), "Some."),
        any: nestedBlock(z.array(item).min(1).optional(), "Any.", { orderless: true }),
      }),
      "",
    );
    expect(blocks["some"]).toMatchObject({
      nesting: "list",
      minItems: 1,
      maxItems: 3,
      block: { description: "Some." },
    });
    expect(blocks["any"]).toMatchObject({ nesting: "set" });
    expect(blocks["any"]?.minItems).toBeUndefined();
  });

  it("of an object is single", () => {
    const { blocks, attributes } = deriveBlock(z.object({ one: nestedBlock(item.optional(), "One.") }), "");
    expect(attributes).toEqual({});
    expect(blocks["one"]).toMatchObject({ nesting: "single", block: { attributes: { name: { type: "string" } } } });
  });

  it("is part of the type of its block", () => {
    const block = deriveBlock(
      z.object({ id: attribute(z.string(), "Id."), some: nestedBlock(z.array(item), "Some.") }),
      "",
    );
    expect(blockType(block)).toEqual(["object", { id: "string", some: ["list", ["object", { name: "string" }]] }]);
  });
});

describe("what has no Terraform type is refused when the program loads", () => {
  it.each([
    ["a transformation", z.string().transform(Number), /field is a zod pipe/],
    ["a union", z.union([z.string(), z.number()]), /field is a zod union/],
    ["a date", z.date(), /field is a zod date/],
    ["a default of zod", z.string().default("a"), /field is a zod default/],
    ["null of zod", z.string().nullable(), /field is a zod nullable/],
    ["text that is trimmed", z.string().trim(), /rewrites its input/],
    ["coercion", z.coerce.number(), /rewrites its input/],
    ["choices that are numbers", z.literal([1, 2]), /choices that are not text/],
    ["a date in a list", z.array(z.date()), /field\[\] is a zod date/],
  ])("%s", (_, schema, message) => {
    expect(() => derived(schema)).toThrow(message);
  });

  it("a field without description, however deep", () => {
    const shape = z.object({ outer: attribute(z.object({ inner: z.string() }), "Outer.") });
    expect(() => deriveBlock(shape, "")).toThrow("outer.inner is not described");
  });

  it("a block inside an attribute, and a block that is no object", () => {
    const inner = z.object({ block: nestedBlock(z.array(z.object({})), "Block.") });
    expect(() => deriveBlock(z.object({ outer: attribute(inner, "Outer.") }), "")).toThrow("outer.block is a block");
    expect(() => deriveBlock(z.object({ text: nestedBlock(z.string(), "Text.") }), "")).toThrow(
      "text is a block, and so",
    );
  });
});
