/** What users of Terraform and of cdktf type, and what takes its place here. */
const elsewhere: Readonly<Record<string, string>> = {
  init: "Nothing has to be initialised: the providers are part of the package. Go on with: scv plan",
  get: "Nothing has to be fetched: the bindings of the providers are part of the package. Go on with: scv plan",
  deploy: "Use: scv apply",
  diff: "Use: scv plan",
  list: "The stacks are shown by: scv synth. What a stack holds is shown by: scv state list",
  watch: "Run scv apply again after each change of the program.",
  convert: "Only programs are run, and Terraform JSON by --config. HCL is turned into a program by cdktf convert.",
  debug: "Use: scv version",
  fmt: "A program is formatted by the tools of its language.",
  login:
    "No account is needed: SCV_ENDPOINT, SCV_USERNAME and SCV_PASSWORD lead to the appliance. Go on with: scv plan",
  logout: "No credentials are kept: they come from the environment each time.",
  workspace: "There is one workspace a stack. Make a stack of each environment, and pick one by --stack NAME.",
  test: "Programs are tested by the tests of their language, against: scv simulator",
  modules: "Modules are not run here: classes of constructs take their place in a program.",
  stacks: "Terraform's stacks are not supported. Those of the program are picked by --stack NAME.",
};

/** Undefined where nobody knows the command. */
export function instead(command: string): string | undefined {
  return Object.hasOwn(elsewhere, command) ? elsewhere[command] : undefined;
}
