import { readFileSync } from "node:fs";
import { join } from "node:path";
import { differences } from "./conformance/differences";
import { scvDifferences } from "./conformance/scv-differences";
import { listed } from "./language/differences";

const readme = readFileSync(join(__dirname, "..", "README.md"), "utf8").replace(/\s+/g, " ");

test.each([...differences, ...scvDifferences, ...listed])("the README tells: $reason", ({ reason }) => {
  expect(readme).toContain(reason);
});
