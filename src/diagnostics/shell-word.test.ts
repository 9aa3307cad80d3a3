import { execFileSync } from "node:child_process";
import { shellWord } from "./shell-word";

test.each(["scv_policy.gold", "7f3a:12", "me@example.com"])("what a shell leaves as it is stays bare: %s", (text) => {
  expect(shellWord(text)).toBe(text);
});

test.each(['scv_policy.tier["it\'s"]', "scv_policy.tier[0]", "two words", "$HOME `id` \\ !", ""])(
  "a shell gives back what went in: %j",
  (text) => {
    expect(execFileSync("sh", ["-c", `printf %s ${shellWord(text)}`], { encoding: "utf8" })).toBe(text);
  },
);
