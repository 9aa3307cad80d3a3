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
  expect(normaliseArguments(["-chdir=a/b", "plan"], "/work")).toEqual({ words: ["plan"], folder: "/work/a/b" });
  expect(wordsOf("plan", "-chdir=a")).toEqual(["plan", "--chdir=a"]);
});
