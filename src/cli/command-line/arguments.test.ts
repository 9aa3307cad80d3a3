import { normaliseArguments } from "./arguments";

const wordsOf = (...typed: string[]) => normaliseArguments(typed, "/work").words;

test("one dash is as good as two", () => {
  expect(wordsOf("plan", "-out=x", "-detailed-exitcode", "-h")).toEqual([
    "plan",
    "--out=x",
    "--detailed-exitcode",
    "-h",
  ]);
});

test("true and false stand for a flag and its absence", () => {
  expect(wordsOf("-refresh=false", "-input=true", "-json=true", "-auto-approve=false")).toEqual([
    "--no-refresh",
    "--json",
  ]);
});

test("behind -- words stay as they are", () => {
  expect(wordsOf("import", "--", "-weird", "-json=true")).toEqual(["import", "--", "-weird", "-json=true"]);
});

test("a negative number is no option", () => {
  expect(wordsOf("plan", "-1")).toEqual(["plan", "-1"]);
});

test("-chdir counts before the command alone", () => {
  expect(normaliseArguments(["-chdir=a/b", "plan"], "/work")).toMatchObject({ words: ["plan"], folder: "/work/a/b" });
  expect(wordsOf("import", "--", "-chdir=a")).toEqual(["import", "--", "-chdir=a"]);
});

test.each([
  [["plan", "-chdir=a"], "Write: scv -chdir=a plan …"],
  [["-chdir", "plan"], "Write: scv -chdir=FOLDER plan …"],
  [["-chdir="], "Write: scv -chdir=FOLDER plan …"],
])("-chdir elsewhere, or without its folder, is an error that shows how: %j", (typed, detail) => {
  expect(() => wordsOf(...typed)).toThrow(
    expect.objectContaining({ diagnostics: [expect.objectContaining({ detail })] }),
  );
});
