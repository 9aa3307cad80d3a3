import { error } from "../diagnostics/diagnostic";
import { nullOf, str } from "../language/make";
import { compareValues } from "./compare-values";
import { diagnosticText } from "./diagnostics-text";
import { differenceText } from "./difference-text";
import { plainStyle } from "./style";

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
