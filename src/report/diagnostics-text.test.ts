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
});
