import { object, str } from "../language/make";
import { Evaluation } from "./evaluation";
import { noFunctions } from "./testing/no-functions";

test.each(["__proto__", "constructor", "gold"])("a resource may be called %s", (name) => {
  const evaluation = new Evaluation({}, noFunctions);
  const block = { mode: "managed", type: "scv_policy", name } as const;
  expect(evaluation.resource(block)).toBeUndefined();
  const policy = object({ id: str("7") });
  evaluation.setResource(block, policy);
  expect(evaluation.resource(block)).toBe(policy);
  const all = evaluation.root("scv_policy");
  expect(all?.kind === "object" && Object.keys(all.entries)).toEqual([name]);
});
