import { error } from "../diagnostics/diagnostic";
import { nullOf, str } from "../language/make";
import { compareValues } from "./compare-values";
import { diagnosticText } from "./diagnostics-text";
import { differenceText } from "./difference-text";
import { driftText } from "./drift-text";
import { lossLine } from "./loss-text";
import { progressText } from "./progress-text";
import { printable } from "./printable";
import { plainStyle } from "./style";
import { policy, provider } from "./testing/plan-samples";

const steering = "\u001b]0;title\u0007\u009b31m";

test("what a server says in an error cannot steer the terminal", () => {
  const text = diagnosticText(error({ code: "c", summary: `s${steering}`, detail: `d${steering}` }), plainStyle);
  expect(text).toContain("s\\u001b]0;title\\u0007\\u009b31m");
  expect(text).toContain("d\\u001b]0;title\\u0007\\u009b31m");
});

test("a text of several lines cannot steer the terminal", () => {
  const difference = compareValues(nullOf("string"), str(`first\n\t${steering}`));
  const text = differenceText(difference, 0, { style: plainStyle, showNull: true, whole: false });
  expect(text).toContain("\t\\u001b]0;title\\u0007\\u009b31m");
});

test("characters that turn the direction of writing are shown as such", () => {
  const bidi = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";
  expect(printable(bidi)).toBe("\\u061c\\u200e\\u200f\\u202a\\u202b\\u202c\\u202d\\u202e\\u2066\\u2067\\u2068\\u2069");
  expect(printable("שלום, a\u200db\n\t")).toBe("שלום, a\u200db\n\t");
});

const address = "scv_policy.gold";
const shown = "x\\u000a\\u001b]0;title\\u0007\\u009b31m";

test("the id of an object cannot begin another line of progress", () => {
  const event = { address, kind: "started", action: "create", id: `x\n${steering}`, constructPath: "p\n" } as const;
  expect(progressText(event, plainStyle)).toBe(`${address}: Creating... [id=${shown}, as p\\u000a]`);
});

test("what would be lost, and where something drifted, is said on one line", () => {
  const loss = { summary: `x\n${steering}`, unit: "backups", count: 1 } as const;
  expect(lossLine(loss, plainStyle)).toBe(`# DATA LOSS: ${shown}`);
  const drifted = {
    address,
    key: { mode: "managed", type: "scv_policy", name: "gold" },
    provider,
    constructPath: `x\n${steering}`,
    kind: "gone",
    before: policy({ id: str("7") }),
    after: null,
    fields: [],
  } as const;
  const report = {
    stack: "s",
    drifted: [drifted],
    pending: { changes: [], outputs: [] },
    diagnostics: [],
    unrecorded: 0,
    checked: 1,
  };
  expect(driftText(report, { style: plainStyle, blockOf: () => undefined })).toContain(`  # in construct ${shown}\n`);
});
