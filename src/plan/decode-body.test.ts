import { readConfiguration } from "../configuration/read-configuration";
import type { JsonObject } from "../language/json";
import { list, nullOf, num, object, set, str, unknown } from "../language/make";
import { withMarks } from "../language/marks";
import { typeOf } from "../language/type-of";
import type { Value } from "../language/value";
import { blockType } from "../provider/block-type";
import type { Block } from "../provider/schema";
import { decodeBody, type DecodedBody } from "./decode-body";

const description = "";
const window: Block = {
  description,
  attributes: { hour: { type: "number", description, required: true } },
  blocks: {},
};
const block: Block = {
  description,
  attributes: {
    id: { type: "string", description, computed: true },
    name: { type: "string", description, required: true },
    keep: { type: "number", description, optional: true },
    hosts: { type: ["set", "string"], description, optional: true },
    secret: { type: "string", description, optional: true, sensitive: true },
    password_wo: { type: "string", description, optional: true, writeOnly: true },
    mail: {
      type: ["list", ["object", { to: "string", token: "string" }]],
      description,
      optional: true,
      nested: {
        nesting: "list",
        attributes: {
          to: { type: "string", description, required: true },
          token: { type: "string", description, optional: true, sensitive: true },
        },
      },
    },
  },
  blocks: {
    window: { nesting: "list", block: window, maxItems: 2 },
    zone: { nesting: "set", block: window },
    only: { nesting: "single", block: window },
  },
};
const windowType = blockType(window);
const later = object({
  name: unknown("string"),
  password: withMarks(str("hunter2"), { ephemeral: true }),
  list: list("string", []),
});

function decode(body: JsonObject): DecodedBody {
  const { configuration } = readConfiguration("prod", { resource: { scv_x: { y: body } } });
  return decodeBody(configuration.resources[0]?.body ?? {}, block, {
    root: (name) => (name === "var" ? later : undefined),
  });
}

function decoded(body: JsonObject): Readonly<Record<string, Value>> {
  const { value, diagnostics } = decode(body);
  expect(diagnostics).toEqual([]);
  return value.entries;
}

describe("a decoded body", () => {
  it("has exactly the type of its block, whatever is left out", () => {
    expect(typeOf(object(decoded({})))).toEqual(blockType(block));
    expect(decoded({ mail: [{ to: "a" }], window: {}, zone: [{ hour: 1 }], only: {} })).toMatchObject({
      only: { kind: "object" },
    });
    expect(typeOf(object(decoded({ mail: [{ to: "a" }], window: {}, zone: [{ hour: 1 }], only: {} })))).toEqual(
      blockType(block),
    );
  });

  it.each<[string, JsonObject, string, Value]>([
    ["text becomes a number", { keep: "7" }, "keep", num(7)],
    ["a list becomes a set", { hosts: ["b", "a", "b"] }, "hosts", set("string", [str("a"), str("b")])],
    ["null is null", { name: null }, "name", nullOf("string")],
    ["what is unknown is unknown of the type", { keep: "${var.name}" }, "keep", unknown("number")],
    ["what is sensitive by schema is marked", { secret: "x" }, "secret", withMarks(str("x"), { sensitive: true })],
    [
      "what is ephemeral stays so",
      { password_wo: "${var.password}" },
      "password_wo",
      withMarks(str("hunter2"), { ephemeral: true, sensitive: true }),
    ],
    ["a block that is left out is an empty list", {}, "window", list(windowType, [])],
    ["a single block that is left out is null", {}, "only", nullOf(windowType)],
    [
      "an object stands for a list of one block",
      { window: { hour: 1 } },
      "window",
      list(windowType, [object({ hour: num(1) })]),
    ],
    ["a list of one stands for a single block", { only: [{ hour: 1 }] }, "only", object({ hour: num(1) })],
    [
      "a set of blocks is in order",
      { zone: [{ hour: 2 }, { hour: 1 }, { hour: 2 }] },
      "zone",
      set(windowType, [object({ hour: num(1) }), object({ hour: num(2) })]),
    ],
    [
      "a comment is left out",
      { window: [{ "//": "why", hour: 1 }] },
      "window",
      list(windowType, [object({ hour: num(1) })]),
    ],
  ])("%s", (_, body, name, value) => {
    expect(decoded(body)[name]).toEqual(value);
  });

  it("marks what is sensitive inside nested attributes", () => {
    const { mail } = decoded({ mail: [{ to: "a", token: "t" }] });
    expect(mail).toMatchObject({ items: [object({ to: str("a"), token: withMarks(str("t"), { sensitive: true }) })] });
  });
});

describe("a body that does not fit its schema", () => {
  it.each<[string, JsonObject, object]>([
    [
      "an unknown attribute",
      { nmae: "x" },
      { code: "unknown-attribute", attributePath: ["nmae"], detail: expect.stringContaining('"name"') },
    ],
    [
      "an unknown attribute of a block",
      { window: [{ huor: 1 }] },
      { code: "unknown-attribute", attributePath: ["window", 0, "huor"] },
    ],
    [
      "an unknown nested attribute",
      { mail: [{ to: "a", form: "b" }] },
      { code: "unknown-attribute", attributePath: ["mail", 0, "form"] },
    ],
    [
      "a wrong type",
      { keep: "ten" },
      { code: "invalid-attribute-type", attributePath: ["keep"], detail: "Here a number is required." },
    ],
    ["a wrong type inside", { hosts: [["a"]] }, { code: "invalid-attribute-type", attributePath: ["hosts", 0] }],
    [
      "a wrong type in a block",
      { window: [{ hour: 1 }, { hour: "x" }] },
      { code: "invalid-attribute-type", attributePath: ["window", 1, "hour"] },
    ],
    ["too many blocks", { window: [{}, {}, {}] }, { code: "wrong-number-of-blocks", attributePath: ["window"] }],
    [
      "two single blocks",
      { only: [{}, {}] },
      { code: "wrong-number-of-blocks", summary: "only needs at most 1 block" },
    ],
    ["an expression for a block", { window: "${var.list}" }, { code: "invalid-block", attributePath: ["window"] }],
    [
      "a dynamic block of a name that there is not",
      { dynamic: { windw: { for_each: [1], content: {} } } },
      { code: "unknown-attribute", attributePath: ["windw"], detail: expect.stringContaining('"window"') },
    ],
    [
      "a dynamic block without for_each",
      { dynamic: { window: { content: {} } } },
      { code: "missing-argument", attributePath: ["dynamic", "window"] },
    ],
    [
      "a dynamic block for what has no elements",
      { dynamic: { window: { for_each: 7, content: {} } } },
      { code: "invalid-dynamic-for-each", attributePath: ["dynamic", "window", "for_each"] },
    ],
    [
      "a reference to nothing",
      { hosts: ["${var.none}"] },
      { code: "reference-to-nothing", attributePath: ["hosts", 0] },
    ],
  ])("says %s with its path", (_, body, diagnostic) => {
    const { value, diagnostics } = decode(body);
    expect(diagnostics).toMatchObject([{ severity: "error", ...diagnostic }]);
    expect(Object.keys(value.entries)).toEqual([...Object.keys(block.attributes), ...Object.keys(block.blocks)]);
  });

  it("asks for as many blocks as the schema does", () => {
    const needy: Block = { ...block, blocks: { window: { nesting: "list", block: window, minItems: 1 } } };
    expect(decodeBody({}, needy, { root: () => undefined }).diagnostics).toMatchObject([
      { summary: "window needs at least 1 block" },
    ]);
  });
});
