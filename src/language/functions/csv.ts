import { FunctionFailure } from "../function-failure";
import { list, object, str } from "../make";
import type { Type } from "../type";
import { textOf } from "./argument";
import type { LanguageFunction } from "./language-function";

/** A list of objects whose attributes are the columns, all of them strings. */
export const csvdecode: LanguageFunction = {
  name: "csvdecode",
  parameters: [{ name: "str", type: "string" }],
  call: ([text]) => {
    const [columns, ...rows] = parse(textOf(text));
    if (columns === undefined) throw new FunctionFailure("missing header line", 0);
    const repeated = columns.find((column, i) => columns.indexOf(column) !== i);
    if (repeated !== undefined) throw new FunctionFailure(`duplicate column name "${repeated}"`, 0);
    const type: Type = ["object", Object.fromEntries(columns.map((column) => [column, "string" as const]))];
    return list(
      type,
      rows.map((row) => object(Object.fromEntries(columns.map((column, i) => [column, str(row[i] ?? "")])))),
    );
  },
};

function parse(text: string): readonly (readonly string[])[] {
  const library: typeof import("csv-parse/sync") = module.require("csv-parse/sync");
  try {
    return library.parse(text.replaceAll("\r\n", "\n"), { record_delimiter: "\n", skip_empty_lines: true });
  } catch (reason) {
    throw new FunctionFailure(`CSV parse error: ${reason instanceof Error ? reason.message : "unknown"}`, 0);
  }
}
