import { policies, startProject, type TestProject } from "../testing/test-project";

let project: TestProject;

beforeEach(async () => {
  project = await startProject();
  const data = { a: { name: "gold" }, b: { name: "silver" } };
  project.configure(policies({ gold: 14 }, { data: { scv_policy: data } }));
});

afterEach(() => project.remove());

/** Runs the command, and interrupts it while the appliance is asked for its policies. */
async function interrupted(words: string) {
  let interrupt = () => {};
  const running = project.run(words, { onStart: (how) => (interrupt = how) });
  project.simulator.onRequest(async (phase, { path }) => {
    if (phase !== "before" || !path.endsWith("/policies")) return;
    interrupt();
    await running;
  });
  return running;
}

test.each(["plan", "apply --auto-approve", "drift", "import scv_policy.gold 1"])(
  "%s that is interrupted tells of it once, and of nothing that was to be read",
  async (words) => {
    const { code, err } = await interrupted(words);
    expect({ code, errors: err.match(/Error: .*/g) }).toEqual({ code: 1, errors: ["Error: The run was stopped"] });
    expect(err).not.toContain("  with ");
  },
);

test("a drift that is interrupted compares nothing, and the stacks after it are not begun", async () => {
  const { out } = await interrupted("drift");
  expect(out).toBe("");
  const { code, out: json } = await interrupted("drift --json");
  expect({ code, ...JSON.parse(json) }).toMatchObject({
    code: 1,
    exit_code: 1,
    stacks: [],
    diagnostics: [{ code: "aborted", summary: "The run was stopped" }],
  });
});

test("machines are told of an interrupt once, too", async () => {
  const { code, out } = await interrupted("plan --json");
  const lines: { type: string; diagnostic?: object }[] = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const told = lines.flatMap(({ diagnostic }) => diagnostic ?? []);
  expect({ code, told }).toMatchObject({ code: 1, told: [{ code: "aborted", summary: "The run was stopped" }] });
  expect(told).toHaveLength(1);
});
