import { readNode } from "../configuration/read-body";
import { evaluate } from "../language/evaluate";
import { parseTemplate } from "../language/parse-template";
import { object, str } from "../language/make";
import { Evaluation } from "./evaluation";
import { noFunctions } from "./testing/no-functions";

const empty = () => new Evaluation({ variables: {}, functions: noFunctions });
const nodeOf = (text: string) =>
  readNode(text, ({ summary }) => {
    throw new Error(summary);
  });
const valueOf = (text: string, evaluation: Evaluation) => evaluate(parseTemplate(text).expression, evaluation);

test.each(["__proto__", "constructor", "gold"])("a resource may be called %s", (name) => {
  const evaluation = empty();
  const block = { mode: "managed", type: "scv_policy", name } as const;
  expect(evaluation.instance(block)).toBeUndefined();
  const policy = object({ id: str("7") });
  evaluation.setInstance(block, policy);
  expect(evaluation.instance(block)).toBe(policy);
  const all = evaluation.root("scv_policy");
  expect(all?.kind === "object" && Object.keys(all.entries)).toEqual([name]);
});

test("the instances of a count are a tuple, those of a for_each an object; each is unknown until it is set", () => {
  const evaluation = empty();
  const counted = { mode: "managed", type: "scv_policy", name: "counted" } as const;
  const named = { ...counted, name: "named" };
  evaluation.expand(counted, "count", [0, 1]);
  evaluation.expand(named, "each", ["a", "__proto__"]);
  evaluation.setInstance({ ...counted, index: 1 }, object({ id: str("7") }));
  evaluation.setInstance({ ...named, index: "__proto__" }, object({ id: str("8") }));
  expect(valueOf("${scv_policy.counted[1].id}", evaluation)).toEqual(str("7"));
  expect(valueOf("${scv_policy.counted[0].id}", evaluation)).toMatchObject({ kind: "unknown" });
  expect(valueOf('${scv_policy.named["__proto__"].id}', evaluation)).toEqual(str("8"));
  expect(valueOf("${scv_policy.named.a.id}", evaluation)).toMatchObject({ kind: "unknown" });
});

test("a local value follows the resources that it depends on", () => {
  const local = { name: "id", value: nodeOf("${scv_policy.gold.id}"), references: [], resources: ["scv_policy.gold"] };
  const evaluation = new Evaluation({ variables: {}, functions: noFunctions, locals: [local] });
  const gold = { mode: "managed", type: "scv_policy", name: "gold" } as const;
  evaluation.setInstance(gold, object({ id: str("7") }));
  expect(valueOf("${local.id}", evaluation)).toEqual(str("7"));
  evaluation.setInstance(gold, object({ id: str("8") }));
  expect(valueOf("${local.id}", evaluation)).toEqual(str("8"));
});

test("what is wrong with a local value names the local value", () => {
  const local = { name: "bad", value: nodeOf("${nothing.here}"), references: [], resources: [] };
  const evaluation = new Evaluation({ variables: {}, functions: noFunctions, locals: [local] });
  const wrong = expect.objectContaining({ address: "local.bad", severity: "error" });
  expect(() => evaluation.local("bad")).toThrow(expect.objectContaining({ diagnostics: [wrong] }));
});
