import { error, warning } from "../diagnostics/diagnostic";
import { validateJson } from "./diagnostics-json";
import { diagnosticsText } from "./diagnostics-text";
import { plainStyle } from "./style";

const taken = error({
  code: "name-taken",
  summary: "The name is taken",
  detail:
    'The appliance has a policy "gold" already, and the state does not know it. Take it into the state with:\n    scv import scv_policy.gold 7',
  address: "scv_policy.gold",
  constructPath: "prod/backup/gold",
  attributePath: ["policy", 0, "name"],
});
const hyphen = warning({ code: "name-hyphen", summary: "A hyphen in a name", detail: "" });

test("a diagnostic says what, where and how to mend it; errors come last", () => {
  expect(`\n${diagnosticsText([taken, hyphen], plainStyle)}`).toMatchInlineSnapshot(`
   "
   ╷
   │ Warning: A hyphen in a name
   │
   │ code: name-hyphen
   ╵
   ╷
   │ Error: The name is taken
   │
   │   with scv_policy.gold,
   │   in construct prod/backup/gold,
   │   at policy[0].name:
   │
   │ The appliance has a policy "gold" already, and the state does not know it.
   │ Take it into the state with:
   │     scv import scv_policy.gold 7
   │
   │ code: name-taken
   ╵
   "
  `);
});

const long = error({
  code: "precondition-failed",
  summary: "Resource precondition failed",
  detail: "Kept for too long.",
  address: 'scv_policy.gold["a"]',
  attributePath: ["lifecycle", "precondition", 0],
  expression: {
    text: "${each.value < 365 &&\n  var.open}",
    values: [
      { traversal: "each.value", statement: "is 400" },
      { traversal: "var.open", statement: "is true" },
    ],
  },
});

test("an expression stands below its place, and below it what its references are", () => {
  const constant = { ...long, expression: { text: "${uuid() == var.secret}", values: [] } };
  expect(`\n${diagnosticsText([long, constant], plainStyle)}`).toMatchInlineSnapshot(`
   "
   ╷
   │ Error: Resource precondition failed
   │
   │   with scv_policy.gold["a"],
   │   at lifecycle.precondition[0]:
   │     \${each.value < 365 &&
   │       var.open}
   │     ├────────────────
   │     │ each.value is 400
   │     │ var.open is true
   │
   │ Kept for too long.
   │
   │ code: precondition-failed
   ╵
   ╷
   │ Error: Resource precondition failed
   │
   │   with scv_policy.gold["a"],
   │   at lifecycle.precondition[0]:
   │     \${uuid() == var.secret}
   │
   │ Kept for too long.
   │
   │ code: precondition-failed
   ╵
   "
  `);
});

test("errors whose references differ are told apart", () => {
  const other = {
    ...long,
    address: 'scv_policy.gold["b"]',
    expression: { ...long.expression, text: "", values: [{ traversal: "each.value", statement: "is 500" }] },
  };
  expect(diagnosticsText([long, other], plainStyle).match(/Error: /g)).toHaveLength(2);
  expect(diagnosticsText([long, { ...long, address: 'scv_policy.gold["c"]' }], plainStyle)).toContain(
    '(and one more similar error elsewhere: scv_policy.gold["c"])',
  );
});

test("similar warnings share a box, which says how many more there are", () => {
  const elsewhere = (address: string) => ({ ...hyphen, detail: "Releases differ.", address });
  const other = warning({ code: "retention", summary: "Retention of one", detail: "Two are advised." });
  const warnings = [elsewhere("scv_policy.a"), elsewhere("scv_policy.b"), other, elsewhere("scv_policy.c")];
  const text = diagnosticsText(warnings, plainStyle);
  expect(text.match(/Warning: .*/g)).toEqual(["Warning: A hyphen in a name", "Warning: Retention of one"]);
  expect(text).toContain("  with scv_policy.a:");
  expect(text).toContain("│ Releases differ.\n│\n│ (and 2 more similar warnings elsewhere)\n");
  expect(diagnosticsText([hyphen, hyphen], plainStyle)).toContain("│ (and one more similar warning elsewhere)\n");
});

test("errors share a box where they say the very same, and each place is named", () => {
  const lost = (address: string, detail = "Stopped.") =>
    error({ code: "aborted", summary: "No answer", detail, address });
  const errors = [lost("scv_policy.a"), lost("scv_policy.b"), lost("scv_policy.c"), lost("scv_policy.d", "Refused.")];
  const text = diagnosticsText(errors, plainStyle);
  expect(text.match(/Error: .*/g)).toEqual(["Error: No answer", "Error: No answer"]);
  expect(text).toContain("│ Stopped.\n│\n│ (and 2 more similar errors elsewhere: scv_policy.b, scv_policy.c)\n");
  expect(text).toContain("  with scv_policy.d:");
});

test("errors share a box where the name of the object alone differs", () => {
  const kept = (name: string, attribute = "force_destroy") =>
    error({
      code: "force-destroy-needed",
      summary: `Deleting the group ${name} would delete its backups`,
      detail: "Set it first.",
      address: `scv_resource_group.${name}`,
      attributePath: [attribute],
    });
  const text = diagnosticsText([kept("crm"), kept("erp"), kept("web"), kept("hr", "spanning")], plainStyle);
  expect(text.match(/Error: .*|\(and .*/g)).toEqual([
    "Error: Deleting the group crm would delete its backups",
    "(and 2 more similar errors elsewhere: scv_resource_group.erp,",
    "Error: Deleting the group hr would delete its backups",
  ]);
});

test("errors without a detail of their own stay apart where their summaries say different things", () => {
  const found = (summary: string, address?: string) =>
    error({ code: "refused", summary, detail: "", ...(address !== undefined && { address }) });
  const errors = [
    found("No attribute a", "scv_policy.a"),
    found("No attribute b", "scv_policy.a"),
    found("No attribute of c", "scv_policy.c"),
    found("No a"),
    found("No b"),
  ];
  expect(diagnosticsText(errors, plainStyle).match(/Error: /g)).toHaveLength(5);
});

test("what is said several times of one place is said once", () => {
  const lost = (address: string) => error({ code: "aborted", summary: "No answer", detail: "", address });
  const [first, other] = [lost('provider["scv"]'), lost('provider["other"]')];
  expect(diagnosticsText([first, first, first], plainStyle)).toBe(diagnosticsText([first], plainStyle));
  expect(diagnosticsText([first, other, first, other], plainStyle)).toContain(
    '(and one more similar error elsewhere: provider["other"])',
  );
});

test("validate counts them for machines, with the place of each", () => {
  expect(validateJson([taken, hyphen])).toMatchObject({
    format_version: "1.0",
    valid: false,
    error_count: 1,
    warning_count: 1,
    diagnostics: [
      { severity: "error", code: "name-taken", attribute_path: ["policy", 0, "name"] },
      { severity: "warning" },
    ],
  });
  expect(validateJson([hyphen])).toMatchObject({ valid: true });
  expect(validateJson([long])).toMatchObject({
    diagnostics: [
      {
        snippet: {
          code: "${each.value < 365 &&\n  var.open}",
          values: [{ traversal: "each.value", statement: "is 400" }, { traversal: "var.open" }],
        },
      },
    ],
  });
});
