import { runCommand } from "../testing/test-host";
import { planningOptions, planOptionsOf } from "./planning-options";

const run = (words: string) => runCommand(words.split(" "), { workingFolder: "/nowhere" });

test.each([
  ["plan -destroy -refresh-only", "--destroy and --refresh-only exclude each other"],
  ["plan -refresh-only -refresh=false", "leaves nothing to do"],
  ["plan -refresh-only -replace=a.b", "--replace makes sense in a normal plan only"],
  ["apply -destroy -replace=a.b", "--replace makes sense in a normal plan only"],
  ["plan -target=a.b -exclude=a.c", "--target and --exclude cannot be used together"],
  ["plan -replace=data.a.b", "only managed resources can be replaced"],
])("%s is refused before anything is done", async (words, why) => {
  const { code, out, err } = await run(words);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain("code: options-conflict");
  expect(err.replace(/\s+/g, " ").replaceAll("│ ", "")).toContain(why);
});

test.each([
  ["target", "Invalid target"],
  ["exclude", "Invalid exclude"],
  ["replace", "Invalid force-replace address"],
])("--%s wants the address of a resource", async (option, summary) => {
  expect((await run(`plan -${option} nonsense`)).err).toContain(`Error: ${summary} "nonsense"`);
});

test("destroy knows neither modes nor --replace", async () => {
  for (const option of ["--refresh-only", "--replace=a.b", "--destroy"]) {
    expect((await run(`destroy ${option}`)).err).toContain("code: unknown-option");
  }
});

test("addresses are read, instances too", () => {
  const given = planningOptions.parse({ target: ['a.b["x"]', "data.a.c"], refreshOnly: true });
  expect(planOptionsOf(given)).toEqual({
    destroy: false,
    refresh: true,
    refreshOnly: true,
    targets: [
      { mode: "managed", type: "a", name: "b", index: "x" },
      { mode: "data", type: "a", name: "c" },
    ],
    excludes: [],
    replace: [],
  });
});
