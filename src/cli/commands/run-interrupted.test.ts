import { policies, startProject, type TestProject } from "../testing/test-project";

let project: TestProject;

beforeEach(async () => {
  project = await startProject();
});

afterEach(() => project.remove());

/** An apply that ends at once after its request was sent, before it has seen the answer. */
async function dies(): Promise<void> {
  let interrupt = () => {};
  const running = project.run("apply --auto-approve", { onStart: (how) => (interrupt = how) });
  project.simulator.onRequest(async (phase, { method, path }) => {
    if (phase !== "after" || method === "GET" || path.endsWith("/auth/login")) return undefined;
    interrupt();
    interrupt();
    await running;
    return "drop";
  });
  await running;
  project.simulator.onRequest(undefined);
}

async function updateDies(): Promise<void> {
  project.configure(policies({ gold: 14 }));
  await project.run("apply --auto-approve");
  project.configure(policies({ gold: 21 }));
  await dies();
  expect(project.retentions()).toEqual([["gold", 21]]);
}

const told = "Warning: An interrupted run left 1 request without a result";

test("plan and drift tell of the requests of a run that died, and exit as without", async () => {
  await updateDies();
  const plan = await project.run("plan --detailed-exitcode");
  expect(plan.code).toBe(0);
  expect(plan.out).toContain("No changes.");
  expect(plan.out.split(told)).toHaveLength(2);
  expect(plan.out.replaceAll(/[\s│]+/g, " ")).toContain(
    "Nobody has recorded what became of: update of scv_policy.gold. The next scv apply looks it up and records it, or says why it cannot.",
  );
  const drift = await project.run("drift");
  expect(drift.code).toBe(0);
  expect(drift.out.split(told)).toHaveLength(2);
  expect(drift.out).not.toContain("all as recorded");
});

test("machines are told of them once a stack", async () => {
  await updateDies();
  const codes = (text: string) => text.match(/"code":\s*"[a-z-]+"/g);
  expect(codes((await project.run("plan --json")).out)).toEqual(['"code":"run-interrupted"']);
  expect(JSON.parse((await project.run("drift --json")).out)).toMatchObject({
    exit_code: 0,
    stacks: [{ diagnostics: [{ severity: "warning", code: "run-interrupted" }] }],
  });
});

test.each(["apply --auto-approve", "refresh"])("%s settles them and tells of none; then nobody does", async (words) => {
  await updateDies();
  const settling = await project.run(words);
  expect(settling).toMatchObject({ code: 0, err: "" });
  expect(settling.out).not.toContain("run-interrupted");
  const plan = await project.run("plan");
  expect(plan).toMatchObject({ code: 0, err: "" });
  expect(plan.out).not.toContain("run-interrupted");
  expect((await project.run("drift")).out).toContain("all as recorded, and the configuration is applied");
});

test("show, of the state or of a plan, tells nothing of them", async () => {
  await updateDies();
  await project.run("plan --out=saved.plan");
  for (const words of ["show", "show saved.plan"]) {
    const { code, out, err } = await project.run(words);
    expect({ code, told: `${out}${err}`.includes("run-interrupted") }).toEqual({ code: 0, told: false });
  }
});

test("while a run is at work, its requests are not those of an interrupted one", async () => {
  project.configure(policies({ gold: 14 }));
  let meanwhile = "";
  project.simulator.onRequest(async (phase, { method, path }) => {
    if (phase !== "after" || method === "GET" || path.endsWith("/auth/login")) return;
    meanwhile = (await project.run("plan")).out;
  });
  await project.run("apply --auto-approve");
  expect(meanwhile).toContain("code: state-in-use");
  expect(meanwhile).not.toContain("run-interrupted");
});
