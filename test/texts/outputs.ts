import type { JsonObject } from "../../src/language/json";

const long = "${[for i in range(12) : i]}";

/** Values of outputs, by the name of the output: first these, then those, each as it stands in the configuration. */
const values: Readonly<Record<string, readonly [first: JsonObject[string], then?: JsonObject[string]]>> = {
  text: ["plain", "other"],
  empty: ["", "now"],
  quotes: ['a "b" \\ c', 'a "b"'],
  template: ["$${x} %%{if} $x", "$${y}"],
  within: ['${["$${x}", { k = "$${y}" }]}', '${["$${x}", { k = "$${z}" }]}'],
  letters: ["äöü € 😀 <a&b>", "ä"],
  control: ['${"a\\u0001b\\tc\\rd"}'],
  lines: ["one\ntwo", "one\nthree"],
  linesChange: ["one\ntwo\nthree", "1\n2\nthree"],
  linesMove: ["one\ntwo\nthree", "two\none\nthree"],
  linesMore: ["one\ntwo\nthree", "1\n2\n3\nthree"],
  ended: ["one\ntwo\n", "one\ntwo\nthree\n"],
  blank: ["\n"],
  delimiter: ["a\nEOT\nb"],
  indented: ["  one\n    two", "one"],
  grows: ["one", "one\ntwo"],
  linesIn: ['${["one\\ntwo", 1]}', '${["one\\nthree", 1]}'],
  linesOf: ['${{ a = "one\\ntwo", b = "x\\ny\\n" }}', '${{ a = "one", b = "x\\ny\\nz" }}'],
  linesDeep: ['${{ a = { b = ["q\\nr"] } }}'],
  linesKey: ['${{ "a\\nb" = 1 }}'],
  yes: [true, false],
  number: [1, 2],
  fraction: [0.1, "0.1"],
  big: ["${12345678901234567890123}", 1],
  negative: [-1.5],
  power: ["${1e30}"],
  nullsInTuple: ['${[null, "a", null]}', '${[null, "b", null]}'],
  nullsInList: ['${tolist([null, "a"])}', '${tolist(["a", null])}'],
  nullInObject: ["${{ a = null, b = 1 }}", "${{ a = 2, b = null }}"],
  nullInMap: ['${tomap({ a = null, b = "x" })}', '${tomap({ b = "x" })}'],
  typedNulls: ["${[tostring(null), { n = tonumber(null), l = tolist(null) }]}"],
  nullDeep: ["${[[null], { a = [{ b = null }] }]}", "${[[null], { a = [{ b = 1 }] }]}"],
  none: ["${tostring(null)}", "some"],
  goes: ["some", null],
  emptyTuple: ["${[]}", '${["a"]}'],
  emptyObject: ["${{}}", "${{ a = 1 }}"],
  empties: ["${[[], {}, tolist([]), tomap({}), toset([])]}"],
  list: ['${tolist(["a", "b"])}', '${tolist(["a", "c", "b"])}'],
  set: ['${toset(["b", "a"])}', '${toset(["c", "a"])}'],
  numbers: ["${toset([2, 10, 1])}", "${toset([2, 1])}"],
  map: ["${tomap({ b = 1, a = 2 })}", "${tomap({ b = 1, c = 3 })}"],
  object: ['${{ b = 1, a = "x" }}', '${{ b = 1, a = "y" }}'],
  tuple: ['${[1, "a", true]}', "${[1, true]}"],
  nested: ["${{ a = [1, { b = [2] }], c = { d = { e = 1 } } }}", "${{ a = [1, { b = [3] }], c = { d = { e = 2 } } }}"],
  keys: ['${{ "a b" = 1, "a-b" = 2, "1a" = 3, "_x" = 4, "a.b" = 5, "ä" = 6, "$${q}" = 7 }}', '${{ "a b" = 2 }}'],
  mapKeys: ['${tomap({ "a b" = 1, ab = 2, "$${q}" = 3 })}'],
  objects: ["${tolist([{ a = 1 }, { a = 2 }])}", "${tolist([{ a = 1 }, { a = 3 }, { a = 2 }])}"],
  inserted: ["${[1, 2, 3]}", "${[1, 9, 8, 3]}"],
  replaced: ["${[1, 2, 3]}", "${[2, 9, 4]}"],
  reordered: ["${[1, 2, 3]}", "${[2, 1, 3]}"],
  repeated: ["${[1, 1, 2]}", "${[2, 2, 1]}"],
  fewer: ["${[{ a = 1 }, 1, { a = 2 }]}", "${[{ a = 3 }, 2]}"],
  lists: ["${[[1], [2]]}", "${[[3], [4], [5]]}"],
  long: [long, "${[for i in range(12) : i == 6 ? 99 : i]}"],
  longObjects: ["${[for i in range(4) : { i = i }]}", "${[for i in range(4) : { i = i == 2 ? 9 : i }]}"],
  kinds: ['${["a"]}', "${{ a = 1 }}"],
  textToList: ["a", '${["a"]}'],
  json: ["${jsonencode({ a = 1, b = [1, 2] })}", "${jsonencode({ a = 2, b = [1, 2] })}"],
  jsonList: ['${jsonencode(["a", { b = null }])}', '${jsonencode(["a"])}'],
  jsonWithin: ["${{ a = jsonencode({ b = 1 }) }}", "${{ a = jsonencode({ b = 2 }) }}"],
  jsonEmpty: ["{}", "[]"],
  jsonSpaces: ['{"a":1}', '{"a": 1}'],
  jsonNoMore: ['{"a":1}', "text"],
  jsonAlmost: ['{"a":}', '{"a":1} 2'],
  jsonNumber: ["12", "13"],
  unknown: ["${terraform_data.new.id}", "known"],
  unknownIn: ["${{ a = terraform_data.new.id, b = [terraform_data.new.output] }}"],
  soon: ["text", "${terraform_data.next.id}"],
  soonList: ["${{ a = 1 }}", "${[terraform_data.next.id, null]}"],
  soonWhole: ["${{ a = 1, b = null }}", "${terraform_data.next}"],
  soonIn: [
    "${{ a = null, b = 1, c = [1] }}",
    "${{ a = terraform_data.next.id, b = terraform_data.next.id, c = [terraform_data.next.id, 1] }}",
  ],
  telling: ['${{ id = 1, name = "n", tags = 2, x = 1 }}', '${{ id = 1, name = "n", tags = 2, x = 2 }}'],
  mixed: ['${[1, "a", { b = 1 }, [2], null]}', '${["1", { a = 1 }, { b = 2 }, [3, 4], true, null]}'],
  more: ["${{ a = 1 }}", '${{ a = 1, b = "x" }}'],
};

const outputs = (of: 0 | 1): JsonObject =>
  Object.fromEntries(
    Object.entries(values).map(([name, [first, then = first]]) => [name, { value: of === 0 ? first : then }]),
  );

/** What there is first, and then. */
export const outputConfigurations: readonly [JsonObject, JsonObject] = [
  {
    resource: { terraform_data: { new: { input: 1 } } },
    output: { ...outputs(0), hidden: { value: "hunter2", sensitive: true } },
  },
  {
    resource: { terraform_data: { new: { input: 1 }, next: {} } },
    output: { ...outputs(1), hidden: { value: "hunter3", sensitive: true } },
  },
];

/** The entries of a list of outputs, without the column that aligns them and without ids. */
export function entriesOf(text: string): Readonly<Record<string, string>> {
  const [list = ""] = text.split(/\n\n(?=─|You can apply)/);
  const entries: Record<string, string> = {};
  let name: string | undefined;
  for (const line of list.trimEnd().split("\n")) {
    const [start = "", sign = "", found = ""] = /^( {2}[+~-] )?([a-z]\w*) *= /i.exec(line) ?? [];
    if (Object.hasOwn(values, found) || found === "hidden") {
      name = found;
      entries[name] = `${sign}${line.slice(start.length)}`;
    } else if (name !== undefined) entries[name] += `\n${line}`;
  }
  const withoutIds = (entry: string) => entry.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "(id)");
  return Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, withoutIds(entry)]));
}
