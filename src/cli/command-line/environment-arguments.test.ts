import { withEnvironment } from "./environment-arguments";

test.each<[string, Record<string, string>, string]>([
  ["plan -out=x", {}, "plan -out=x"],
  ["plan -out=x", { TF_CLI_ARGS_plan: "-parallelism=2 -json" }, "plan -parallelism=2 -json -out=x"],
  ["apply x", { TF_CLI_ARGS_plan: "-json", TF_CLI_ARGS: "-no-color" }, "apply -no-color x"],
  ["plan", { TF_CLI_ARGS_plan: "-json", TF_CLI_ARGS: "-no-color" }, "plan -json -no-color"],
  ["-chdir=a output b", { TF_CLI_ARGS_output: "-raw" }, "-chdir=a output -raw b"],
  ["state list a", { TF_CLI_ARGS_state_list: "-id=1", TF_CLI_ARGS_state: "x" }, "state list -id=1 a"],
  ["state -help", { TF_CLI_ARGS_state: "list" }, "state list -help"],
  [
    "state replace-provider a b",
    { TF_CLI_ARGS_state_replace_provider: "-auto-approve" },
    "state replace-provider -auto-approve a b",
  ],
  ["force-unlock 1", { TF_CLI_ARGS_force_unlock: "-force" }, "force-unlock -force 1"],
  ["", { TF_CLI_ARGS: "-help" }, "-help"],
  ["apply", { TF_INPUT: "0" }, "apply -input=false"],
  ["apply", { TF_INPUT: "false" }, "apply -input=false"],
  ["apply", { TF_INPUT: "1" }, "apply"],
  ["simulator", { TF_CLI_ARGS: "-no-color" }, "simulator"],
  ["output", { TF_INPUT: "0" }, "output"],
])("%s with %j is %s", (typed, environment, words) => {
  expect(withEnvironment(typed.split(" ").filter(Boolean), environment).join(" ")).toBe(words);
});

test("what cannot be split is an error that names the variable, and quotes nothing of it", () => {
  expect(() => withEnvironment(["plan"], { TF_CLI_ARGS_plan: "-var 'password=hunter2" })).toThrow(
    expect.objectContaining({
      diagnostics: [
        {
          severity: "error",
          code: "invalid-value",
          summary: "Error parsing extra CLI args from TF_CLI_ARGS_plan",
          detail: expect.not.stringContaining("hunter2"),
        },
      ],
    }),
  );
});
