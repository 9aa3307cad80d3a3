import fc from "fast-check";

/** As a quoted string of the language. */
export function quoted(text: string): string {
  const escaped = JSON.stringify(text)
    .replaceAll("${", () => "$${")
    .replaceAll("%{", "%%{");
  // JSON has two escapes that the language has not
  const known = escaped.replace(/\\\\|\\[bf]/g, (found) =>
    found === "\\b" ? "\\u0008" : found === "\\f" ? "\\u000c" : found,
  );
  return known.replace(/([$%])"$/, (_, sign: string) => `${sign === "$" ? "\\u0024" : "\\u0025"}"`);
}

const texts = [
  ..."a,b,abc,Hello World,hello-world_1, x ,,true,false,1,0,-2.5,1e3,0x1f,null,x=1&y=2,a/b/c.txt,${x},%{ if },$,%,\\,\\d+".split(
    ",",
  ),
  "line one\nline two\n",
  "\ttab\r\nend",
  '"quoted"',
  "Zürich Straße",
  "e\u0301", // combining: é
  "\u1100\u1161", // Hangul in parts
  "👩‍👩‍👧",
  "🇩🇪🇫🇷",
  "日本語",
  "ǆ ﬁ ŉ İ ı ß",
  "\u00a0\u2003\u200b",
  "\u0000\u001f\u007f\u0085\u2028",
  "𝒳\u{10ffff}",
  "<a href='x'>&</a>",
  'a,b\n1,2\n3,"4\n5"\n',
  "YWJj",
  "2024-02-29T23:59:60Z",
] as const;

const numbers = [
  ..."0,1,2,3,7,10,-1,-3,0.1,0.5,1.5,-2.75,1e3,1.5e-3,255,256,65536,4294967296,9007199254740993,1e20".split(","),
  "123456789012345678901234567890",
  "0.1234567890123456789012345678901234567890",
  "340282366920938463463374607431768211456.5",
  "1e-30",
] as const;

function listed(values: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...values);
}

export const literals = {
  text: fc.oneof(
    { weight: 8, arbitrary: listed(texts).map(quoted) },
    { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 5 }).map(quoted) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }).map(quoted) },
  ),
  number: fc.oneof(
    { weight: 6, arbitrary: listed(numbers) },
    { weight: 2, arbitrary: fc.integer({ min: -20, max: 400 }).map(String) },
    { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map(String) },
    { weight: 1, arbitrary: fc.bigInt({ min: -(2n ** 130n), max: 2n ** 130n }).map(String) },
  ),
  whole: listed("0,1,2,3,4,5,8,-1,-2,16,1.5".split(",")),
  truth: listed(["true", "false"]),
  pattern: listed(
    [
      "a",
      "[a-z]+",
      "(\\w+) (\\w+)",
      "(?P<first>\\w)(?P<rest>.*)",
      "(\\d+)|([a-z])",
      "^",
      "$",
      "",
      ".",
      "(?i)HELLO",
      "\\s+",
      "\\p{L}+",
      "(",
      "[[:alpha:]]",
      "(a)(b)?",
      "x*?",
      "\\bw",
    ].map(quoted),
  ),
  slashed: listed(["/l+/", "/(.)b/", "/", "l", "", "/[/", "//", "/\\\\s/"].map(quoted)),
  format: listed(
    [
      "%s",
      "%d",
      "%5.2f",
      "%-6s|",
      "%+d",
      "%x",
      "%X",
      "%o",
      "%b",
      "%e",
      "%g",
      "%q",
      "%v",
      "%#v",
      "%t",
      "%%",
      "%05d",
      "%[2]s %[1]s",
      "%3d-%s",
      "%.3s",
      "%c",
      "% d",
      "%z",
      "%s %s",
      "%08.3f",
      "%-5d|",
      "%U",
      "%.0f",
      "%G",
    ].map(quoted),
  ),
  dateFormat: listed(
    [
      "YYYY-MM-DD",
      "DD MMM YYYY hh:mm ZZZ",
      "EEEE, DD-MMM-YY hh:mm:ss ZZZ",
      "h'h' aa",
      "EEE, M/D/YY HH:m:s Z",
      "ZZZZZ",
      "YYY",
      "'it''s' AA",
      "'open",
      "hh",
    ].map(quoted),
  ),
  time: listed(
    [
      "2018-01-02T23:12:01Z",
      "2024-02-29T00:00:00+05:30",
      "1999-12-31T23:59:59-08:00",
      "2018-01-02 23:12:01Z",
      "2018-13-02T23:12:01Z",
      "2020-06-01T12:00:00.123456Z",
    ].map(quoted),
  ),
  duration: listed(["1h", "-10m", "1h30m5s", "1.5h", "100ms", "0", "x", "24h", "1us", "8760h", ""].map(quoted)),
  prefix: listed(
    [
      "10.0.0.0/8",
      "192.168.1.77/24",
      "172.16.0.0/12",
      "fd00:fd12:3456:7890:00a2::/72",
      "2001:db8::/32",
      "10.0.0.0/33",
      "10.1.2.3/32",
      "10.0.0/8",
      "010.0.0.0/8",
    ].map(quoted),
  ),
  json: listed(
    [
      '{"a":1,"b":[true,null,"x"]}',
      "[1,2.50,1e3]",
      '"text"',
      "null",
      "{",
      '{"a":{"b":{"c":[]}}}',
      '{"a":1,"a":2}',
      "12345678901234567890.5",
      '"\\u00e9\\ud83d\\ude00"',
      " [ ] ",
      "tru",
    ].map(quoted),
  ),
  yaml: listed(
    [
      "a: 1\nb:\n  - x\n  - y",
      "- 1\n- 1.5\n- true\n- ~\n- 'x'",
      "text",
      "{a: [1, 2], b: {c: d}}",
      "a: |\n  line\n  line\n",
      "a: &x 1\nb: *x",
      "- 0x1f\n- 0o17\n- 1e3\n- .inf",
      "a: b: c",
      "",
      "2020-01-01",
      "---\na: yes\n...\n",
      "- !!str 12",
      "- 1_000\n- +1\n- 012",
    ].map(quoted),
  ),
  cutset: listed(["ab", " ", "", "!?", "é", "👩‍👩‍👧a", "\n"].map(quoted)),
  encoding: listed(
    ["UTF-16LE", "UTF-16BE", "utf-8", "ISO-8859-1", "windows-1252", "Shift_JIS", "nonsense", "US-ASCII"].map(quoted),
  ),
  key: listed(["a", "b", "c", "x y", "é", "", "0"].map(quoted)),
  namespace: listed(["dns", "url", "oid", "x500", "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "nonsense"].map(quoted)),
} satisfies Readonly<Record<string, fc.Arbitrary<string>>>;
