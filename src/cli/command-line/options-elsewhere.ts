const statePlace =
  "Where the state is says the program: new LocalBackend(this, { path }). What it was before a change stays beside it as .backup.";
const tests =
  "There are no test files here: programs are tested by the tests of their language, against scv simulator.";

/** Options that users of Terraform or OpenTofu type where a command has none of that name, and what takes their place. */
const elsewhere: Readonly<Record<string, string>> = {
  state: statePlace,
  "state-out": statePlace,
  backup: statePlace,
  "backup-out": statePlace,
  "generate-config-out":
    "No configuration is generated: write the construct, import the object, and scv plan shows where the two differ.",
  "graph plan":
    "A saved plan is told by: scv show FILE. The steps of an apply, whatever it changes, are drawn by: scv graph -type=apply",
  "console plan":
    "Expressions are answered with what variables and state say. What a plan makes of one, an output shows in: scv plan",
  "test-directory": tests,
  "show-sensitive": "A sensitive output is shown by its name: scv output NAME. All of them are in: scv output --json",
  concise: "What is only read is not told line by line here: there is nothing to leave out.",
};

/** The option, and what takes its place; undefined where nobody knows it. */
export function insteadOf(command: string, option: string): string | undefined {
  const key = [`${command} ${option}`, option].find((known) => Object.hasOwn(elsewhere, known));
  return key === undefined ? undefined : `-${option}: ${elsewhere[key]}`;
}
