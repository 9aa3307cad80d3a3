import { num, nullOf, object } from "../language/make";
import { compareValues } from "./compare-values";

test.each(["constructor", "toString", "__proto__"])("an entry called %s is new where there was none", (name) => {
  const after = object(Object.fromEntries([[name, num(1)]]));
  const difference = compareValues(nullOf("dynamic"), after);
  expect(difference).toMatchObject({ kind: "object", action: "create" });
  const entries = difference.kind === "object" ? Object.entries(difference.entries) : [];
  expect(entries).toEqual([[name, expect.objectContaining({ action: "create", after: num(1) })]]);
});
