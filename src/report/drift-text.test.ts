import type { DriftReport } from "../drift/drift-report";
import { str } from "../language/make";
import { driftText } from "./drift-text";
import { plainStyle } from "./style";
import { created, policy, provider } from "./testing/plan-samples";

const options = { style: plainStyle, blockOf: () => undefined };
const clean: DriftReport = {
  stack: "prod",
  drifted: [],
  pending: { changes: [], outputs: [] },
  diagnostics: [],
  checked: 3,
  unrecorded: 0,
};
const drifted = (name: string, kind: "changed" | "gone" | "unread"): DriftReport["drifted"][number] => ({
  address: `scv_policy.${name}`,
  key: { mode: "managed", type: "scv_policy", name },
  provider,
  constructPath: `prod/${name}`,
  kind,
  before: policy({ id: str("7"), description: str("old") }),
  after: kind === "changed" ? policy({ id: str("7"), description: str("new") }) : null,
  fields: [],
});

test("without drift there is one line", () => {
  expect(driftText(clean, options)).toBe(
    "No drift. 3 resources compared: all as recorded, and the configuration is applied.\n",
  );
});

test("what changed, what is gone, what could not be read and what is not applied are told apart", () => {
  const report: DriftReport = {
    ...clean,
    drifted: [drifted("a", "changed"), drifted("b", "gone"), drifted("c", "unread")],
    pending: { changes: [created], outputs: [] },
  };
  expect(`\n${driftText(report, options)}`).toMatchInlineSnapshot(`
   "
   Changed outside of scv:

     # scv_policy.a has changed
     # in construct prod/a
     ~ resource "scv_policy" "a" {
         ~ description = "old" -> "new"
           id          = "7"
           name        = "gold"
       }

     # scv_policy.b has been deleted
     # in construct prod/b
     - resource "scv_policy" "b" {
         - description = "old" -> null
         - id          = "7" -> null
         - name        = "gold" -> null
       }

   Not known:

     # scv_policy.c could not be read

   Not applied yet:

     # scv_policy.gold is not created yet (in construct prod/backup/gold)

   Drift: 2 of 3 resources changed outside of scv, 1 not read, 1 change of the configuration not applied.
   "
  `);
});

test("where a request has no recorded result, not all is as recorded", () => {
  expect(driftText({ ...clean, unrecorded: 2 }, options)).toBe(
    "No drift. 3 resources compared, and the configuration is applied; 2 requests without a recorded result.\n",
  );
  expect(driftText({ ...clean, drifted: [drifted("b", "gone")], unrecorded: 1 }, options)).toContain(
    "Drift: 1 of 3 resources changed outside of scv, the configuration is applied, 1 request without a recorded result.",
  );
});

test("what could not be read is no clean bill", () => {
  expect(driftText({ ...clean, drifted: [drifted("c", "unread")] }, options)).not.toContain("No drift");
});
