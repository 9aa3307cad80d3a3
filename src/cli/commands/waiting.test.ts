import { setTimeout as sleep } from "node:timers/promises";
import { nodeHost } from "../../host/node-host";
import { policies, startProject, type TestProject } from "../testing/test-project";

let project: TestProject;

beforeEach(async () => {
  project = await startProject();
  project.configure(policies({ gold: 14 }));
  await project.run("apply --auto-approve");
  project.configure(policies({ gold: 14, silver: 7 }));
});

afterEach(() => project.remove());

/** What is waited for in the background comes at once; the appliance answers when a line of it was written. */
async function whileItHangs(words: string) {
  let told = () => {};
  const written = new Promise<void>((resolve) => (told = resolve));
  project.simulator.onRequest(async (phase) => {
    if (phase === "before") await written;
  });
  const { sleep: real } = nodeHost();
  return project.run(words, {
    machine: { sleep: (ms, options = {}) => (options.background === true ? sleep(1) : real(ms, options)) },
    onOutput: (text) => {
      if (text.includes("Still reading... [")) told();
    },
  });
}

test.each([
  "plan",
  "apply --auto-approve",
  "destroy --auto-approve",
  "refresh",
  "drift",
  "import scv_policy.silver gold",
])("%s says that it still reads while the appliance does not answer", async (words) => {
  const { out } = await whileItHangs(words);
  expect(out).toContain("Still reading... [10s elapsed]\n");
});

test("machines are told of it as of a log, as Terraform does", async () => {
  const { out } = await whileItHangs("plan --json");
  const lines = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.find(({ type }) => type === "log")).toMatchObject({
    "@level": "info",
    "@message": "Still reading... [10s elapsed]",
  });
});

test("a plan that is made at once says nothing of it", async () => {
  expect((await project.run("plan")).out).not.toContain("Still reading");
});
