import { duplicateKeys } from "./duplicate-keys";

test.each<[string, object[]]>([
  ['{"a":1,"b":[{"a":1},{"a":2}],"c":{"a":1}}', []],
  ['{"a":1,"a":2}', [{ path: [], key: "a", first: 1, again: 7 }]],
  ['{"a":{"b":[0,{"c":[],"c":{}}]}}', [{ path: ["a", "b", 1], key: "c", first: 14, again: 21 }]],
  ['{"a":1,"\\u0061":2}', [{ path: [], key: "a", first: 1, again: 7 }]],
  ['{"a":"{\\"b\\":1,\\"b\\":2}","c":["b","b","b"]}', []],
  ['{"a\\\\":1,"\\\\":2,"a\\\\":3}', [{ path: [], key: "a\\", first: 1, again: 16 }]],
  ['{"__proto__":1,"constructor":2,"__proto__":3}', [{ path: [], key: "__proto__", first: 1, again: 31 }]],
])("a key counts as written twice within one object alone: %s", (text, found) => {
  expect(duplicateKeys(text)).toEqual(found);
});

test.each([
  ["letters", "a"],
  ["escapes", "\\n"],
  ["backslashes", "\\\\"],
  ["quotes", '\\"'],
])("a string of ten million %s counts as any other", (_, piece) => {
  const long = `"${piece.repeat(10_000_000)}"`;
  const text = `{"a":${long},"b":1,"b":2}`;
  expect(duplicateKeys(text)).toEqual([{ path: [], key: "b", first: text.length - 12, again: text.length - 6 }]);
});
