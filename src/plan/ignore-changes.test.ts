import type { Lifecycle } from "../configuration/configuration";
import { list, map, nullOf, object, str } from "../language/make";
import type { Value } from "../language/value";
import type { Attribute, Block } from "../provider/schema";
import { ignoreChanges } from "./ignore-changes";

const optional: Attribute = { type: "string", optional: true, description: "" };
const schema: Block = {
  description: "",
  attributes: {
    x: optional,
    y: { ...optional, computed: true },
    tags: { ...optional, type: ["map", "string"] },
    id: { type: "string", computed: true, description: "" },
    secret_wo: { ...optional, writeOnly: true },
  },
  blocks: {
    rule: { nesting: "list", block: { description: "", attributes: { a: optional, b: optional }, blocks: {} } },
  },
};

const ruleType = ["object", { a: "string", b: "string" }] as const;
const rule = (a: string, b: string) => object({ a: str(a), b: str(b) });
const none = nullOf("string");

function values(more: Record<string, Value>) {
  return object({
    x: none,
    y: none,
    tags: map("string", {}),
    id: none,
    secret_wo: none,
    rule: list(ruleType, []),
    ...more,
  });
}

interface Case {
  readonly why: string;
  readonly ignored: Lifecycle["ignoreChanges"];
  readonly prior: Record<string, Value>;
  readonly config: Record<string, Value>;
  readonly wanted: Record<string, Value>;
}

const cases: readonly Case[] = [
  {
    why: "without a name everything stays as configured",
    ignored: [],
    prior: { x: str("old") },
    config: { x: str("new") },
    wanted: { x: str("new") },
  },
  {
    why: "a named attribute is put back to what it was, the others are not",
    ignored: [[{ attribute: "x" }]],
    prior: { x: str("old"), y: str("old") },
    config: { x: str("new"), y: str("new") },
    wanted: { x: str("old"), y: str("new") },
  },
  {
    why: "what was null is put back to null",
    ignored: [[{ attribute: "x" }]],
    prior: {},
    config: { x: str("new") },
    wanted: {},
  },
  {
    why: "a place inside a block is put back alone",
    ignored: [[{ attribute: "rule" }, { index: 0 }, { attribute: "a" }]],
    prior: { rule: list(ruleType, [rule("old", "old")]) },
    config: { rule: list(ruleType, [rule("new", "new"), rule("more", "more")]) },
    wanted: { rule: list(ruleType, [rule("old", "new"), rule("more", "more")]) },
  },
  {
    why: "a place that the configuration does not have is passed over",
    ignored: [[{ attribute: "rule" }, { index: 1 }, { attribute: "a" }]],
    prior: { rule: list(ruleType, [rule("old", "old"), rule("gone", "gone")]) },
    config: { rule: list(ruleType, [rule("new", "new")]) },
    wanted: { rule: list(ruleType, [rule("new", "new")]) },
  },
  {
    why: "a key of a map is put back: changed, taken out or put in",
    ignored: [
      [{ attribute: "tags" }, { index: "changed" }],
      [{ attribute: "tags" }, { index: "out" }],
      [{ attribute: "tags" }, { index: "in" }],
    ],
    prior: { tags: map("string", { changed: str("old"), out: str("old"), other: str("old") }) },
    config: { tags: map("string", { changed: str("new"), in: str("new"), other: str("new") }) },
    wanted: { tags: map("string", { changed: str("old"), out: str("old"), other: str("new") }) },
  },
  {
    why: "a key of a map that is configured as nothing is put back alone",
    ignored: [[{ attribute: "tags" }, { index: "kept" }]],
    prior: { tags: map("string", { kept: str("old"), other: str("old") }) },
    config: { tags: nullOf(["map", "string"]) },
    wanted: { tags: map("string", { kept: str("old") }) },
  },
  {
    why: "a last key of what is no map stands for the whole",
    ignored: [[{ attribute: "rule" }, { index: "a" }]],
    prior: { rule: list(ruleType, [rule("old", "old")]) },
    config: { rule: list(ruleType, [rule("new", "new"), rule("more", "more")]) },
    wanted: { rule: list(ruleType, [rule("old", "old")]) },
  },
  {
    why: "a key on the way leads into a map and into nothing else",
    ignored: [[{ attribute: "rule" }, { index: 0 }, { index: "a" }, { attribute: "b" }]],
    prior: { rule: list(ruleType, [rule("old", "old")]) },
    config: { rule: list(ruleType, [rule("new", "new")]) },
    wanted: { rule: list(ruleType, [rule("new", "new")]) },
  },
  {
    why: "all puts back what can be configured, and leaves the server's own and write-only values alone",
    ignored: "all",
    prior: { x: str("old"), y: str("old"), id: str("1"), rule: list(ruleType, [rule("old", "old")]) },
    config: { x: str("new"), secret_wo: str("new") },
    wanted: { x: str("old"), y: str("old"), secret_wo: str("new"), rule: list(ruleType, [rule("old", "old")]) },
  },
];

test.each(cases)("$why", ({ ignored, prior, config, wanted }) => {
  expect(ignoreChanges(ignored, schema, values(prior), values(config))).toEqual(values(wanted));
});
