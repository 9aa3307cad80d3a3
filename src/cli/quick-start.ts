import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";

/** What `npm start` runs: the quick start against a simulated appliance, each step with the command that a user would type. */
const repository = join(__dirname, "..", "..");
const program = join(repository, "dist", "scv", "main.js");
// below the build's folder: no run of the example against a real appliance has its state here
const folder = join(repository, "dist", "quick-start");

const readyLine = z.object({
  endpoint: z.string(),
  vcenterEndpoint: z.string(),
  username: z.string(),
  password: z.string(),
  caFile: z.string(),
});

type Ready = z.output<typeof readyLine>;

const simulatorState = z.looseObject({
  policies: z.array(z.looseObject({ name: z.string(), retentionValue: z.number() })),
});

async function main(): Promise<void> {
  say("This runs the example in examples/quick-start against a simulated appliance, from nothing to nothing.");
  step("Start an appliance, with its vCenter, that exists in memory only", "scv simulator");
  const { simulator, ready } = await startSimulator();
  // npm may be ended at any step
  process.on("exit", () => simulator.kill());
  say(`It listens at ${ready.endpoint}, and its vCenter at ${ready.vcenterEndpoint}.`);
  say(
    "The program finds both, and their credentials, in SCV_ENDPOINT, VCENTER_ENDPOINT and the variables beside them.",
  );
  const scv = prepare(ready);

  step("Run the program: its constructs become Terraform JSON", "scv synth");
  await scv(["synth"]);
  step("Ask what would change: nothing is there yet, so all of it", "scv plan");
  await scv(["plan"]);
  step("Make it so", "scv apply");
  say("(The answer yes is given here by --auto-approve.)");
  await scv(["apply", "--auto-approve"]);
  step("Plan again: what is configured is there", "scv plan --detailed-exitcode");
  await scv(["plan", "--detailed-exitcode"]);
  step("Now somebody changes a policy by hand: gold keeps its snapshots for 3 days only");
  await changePolicyByHand(ready);
  say("Done, behind the back of scv.");
  step("Ask what was changed by hand: exit code 2 means drift", "scv drift");
  await scv(["drift"], 2);
  step("Mend it: the plan says that it was the appliance that changed", "scv apply");
  await scv(["apply", "--auto-approve"]);
  step("Ask again", "scv drift");
  await scv(["drift"]);
  step("Remove everything", "scv destroy");
  await scv(["destroy", "--auto-approve"]);
  simulator.kill();
  rmSync(folder, { recursive: true, force: true });
  say("\nThat was all. The program is examples/quick-start/main.ts: change it and run `npm start` again.");
}

/** The environment and the folder in which a user would type the commands. */
function prepare(ready: Ready): (command: readonly string[], expected?: number) => Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const app = `node --import tsx ${JSON.stringify(join(repository, "examples", "quick-start", "main.ts"))}`;
  writeFileSync(join(folder, "cdktf.json"), JSON.stringify({ language: "typescript", app }));
  const environment = {
    ...process.env,
    ...connection("SCV", ready, ready.endpoint),
    ...connection("VCENTER", ready, ready.vcenterEndpoint),
    ONTAP_PASSWORD: "not-a-real-one",
  };
  return async (command, expected = 0) => {
    const run = spawn(process.execPath, [program, ...command], { cwd: folder, env: environment, stdio: "inherit" });
    const code = await new Promise((resolve) => run.once("exit", resolve));
    if (code !== expected)
      throw new Error(`scv ${command.join(" ")} ended with ${String(code)} instead of ${expected}`);
  };
}

function connection(prefix: string, { username, password, caFile }: Ready, endpoint: string): Record<string, string> {
  const values = { ENDPOINT: endpoint, USERNAME: username, PASSWORD: password, CA_FILE: caFile };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}_${name}`, value]));
}

async function startSimulator(): Promise<{ simulator: ChildProcess; ready: Ready }> {
  const simulator = spawn(process.execPath, [program, "simulator"], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: simulator.stdout })) {
    return { simulator, ready: readyLine.parse(JSON.parse(line)) };
  }
  throw new Error("the simulator did not start");
}

async function changePolicyByHand(ready: Ready): Promise<void> {
  const state = simulatorState.parse(JSON.parse(await call(ready, "GET")));
  const policies = state.policies.map((policy) => (policy.name === "gold" ? { ...policy, retentionValue: 3 } : policy));
  await call(ready, "PUT", JSON.stringify({ ...state, policies }));
}

function call({ endpoint, caFile }: Ready, method: "GET" | "PUT", body?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json" };
    const sent = request(
      `${endpoint}/simulator/state`,
      { method, headers, ca: readFileSync(caFile), agent: false },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (chunk: string) => (text += chunk));
        answer.on("end", () => {
          const { statusCode = 0 } = answer;
          if (statusCode < 300) resolve(text);
          else reject(new Error(`${method} /simulator/state answered ${statusCode}: ${text}`));
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

let steps = 0;

function step(what: string, command?: string): void {
  steps += 1;
  const line = "━".repeat(78);
  say(`\n${line}\n${steps}. ${what}${command === undefined ? "" : `\n   $ ${command}`}\n${line}`);
}

main().catch((failure: unknown) => {
  process.stderr.write(`\nThe quick start stopped: ${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exit(1);
});
