import { nodeHost } from "../../host/node-host";
import type { Host } from "../../host/host";
import { startSimulator, type Simulator } from "../../simulator/simulator";
import { policies, startProject, type TestProject } from "../testing/test-project";

let project: TestProject;

beforeAll(async () => {
  project = await startProject({ insecureHttp: false });
  project.configure(estate(7));
  await run("apply --auto-approve", { SCV_FINGERPRINT: project.simulator.fingerprint ?? "" });
});

afterAll(() => project.remove());

const run = (words: string, environment: Record<string, string>) => project.run(words, { environment });

function estate(days: number): object {
  const { resource, ...rest }: { resource?: object } = policies({ gold: days });
  const schedule = { name: "Schedule-PurgeBackups", cron_expression: "0 0 4 * * ?" };
  return {
    ...rest,
    resource: { ...resource, scv_schedule: { purge: schedule } },
    output: { id: { value: "${scv_policy.gold.id}" } },
  };
}

test.each<[string, Record<string, string>, string]>([
  ["refuses the connection", { SCV_ENDPOINT: "https://127.0.0.1:1" }, "connection-refused"],
  ["has a certificate that is not trusted", {}, "tls-untrusted"],
  ["does not take the login", { SCV_PASSWORD: "wrong" }, "scv-login"],
  ["is pinned by what is no fingerprint", { SCV_FINGERPRINT: "ab" }, "fingerprint-invalid"],
])(
  "an appliance that %s is one error, whatever the number of collections, and nothing is shown as planned",
  async (_, environment, code) => {
    project.configure(estate(9));
    const { simulator } = project;
    const trusted: Record<string, string> =
      code === "scv-login" ? { SCV_FINGERPRINT: simulator.fingerprint ?? "" } : {};
    for (const command of ["plan", "drift", "refresh", "plan --destroy"]) {
      const result = await run(command, { ...trusted, ...environment });
      expect(result.code).toBe(1);
      expect(result.err.match(/Error: /g)).toHaveLength(1);
      expect(result.err).toContain(`code: ${code}`);
      expect(result.out).not.toMatch(/only this|will be|Changes to Outputs/);
    }
  },
);

/** Pauses are skipped, and counted; time limits, which are longer, are kept. */
function skippingPauses(): { machine: Partial<Host>; paused: () => number } {
  const { sleep } = nodeHost();
  let paused = 0;
  const machine: Partial<Host> = {
    now: () => Date.now() + paused,
    sleep: (milliseconds, options) => {
      const isPause = milliseconds < 10_000;
      if (isPause) paused += milliseconds;
      return sleep(isPause ? 1 : milliseconds, options);
    },
    random: () => 0.5,
  };
  return { machine, paused: () => paused };
}

describe("an appliance that goes away in the middle of an apply", () => {
  const days = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`p${i}`, 7]));
  let own: TestProject;
  let back: Simulator | undefined;

  beforeEach(async () => {
    own = await startProject();
    own.configure(policies(days));
  });

  afterEach(async () => {
    await back?.stop();
    await own.remove();
  });

  /** The fourth request that changes something is cut off, and nothing listens from then on. */
  async function goAway(): Promise<{ done: number; err: string; paused: number; arrived: ReadonlySet<string> }> {
    const { machine, paused } = skippingPauses();
    const arrived = new Set<string>();
    const nameOf = (path: string) =>
      own.simulator.state().policies.find(({ id }) => path.endsWith(`/${id}`))?.name ?? "";
    let gone: Promise<void> | undefined;
    own.simulator.onRequest((phase, { method, path, body }) => {
      if (phase !== "before") return undefined;
      const changes = method !== "GET" && !path.endsWith("/auth/login");
      if (changes) arrived.add(`scv_policy.${method === "POST" ? String(JSON.parse(body).name) : nameOf(path)}`);
      // from then on nothing is answered, on connections that are still open neither
      if (arrived.size < 4) return undefined;
      gone ??= own.simulator.stop();
      return "drop";
    });
    const words = "apply --auto-approve --lock=false --parallelism=2";
    const { code, out, err } = await own.run(words, { machine });
    await gone;
    expect(code).toBe(1);
    const done = /Resources: (\d+) added, (\d+) changed, (\d+) destroyed/.exec(out)?.slice(1) ?? [];
    return {
      done: done.reduce((sum, count) => sum + Number(count), 0),
      err: err.replace(/[\s│]+/g, " "),
      paused: paused(),
      arrived,
    };
  }

  /** The policies that errors of which this is a part are about. */
  const concerned = (err: string, part: string) =>
    new Set(err.split("Error: ").flatMap((one) => (one.includes(part) ? (one.match(/scv_policy\.p\d+/g) ?? []) : [])));

  test.each([
    ["creates", {}],
    ["updates", policies(Object.fromEntries(Object.keys(days).map((name) => [name, 9])))],
    ["deletes", policies({}, { resource: undefined })],
  ])("is waited for once, and what was sent and what was not is told apart: %s", async (what, next) => {
    if (what !== "creates") {
      await own.run("apply --auto-approve");
      own.configure(next);
    }
    const { done, err, paused, arrived } = await goAway();
    expect(paused).toBeLessThan(120_000);
    const [open, unsent] = [concerned(err, "code: outcome-unknown"), concerned(err, "Nothing was sent.")];
    expect(open.size).toBeGreaterThan(0);
    expect(unsent.size).toBe(12 - done - open.size);
    expect([...unsent].filter((address) => open.has(address) || arrived.has(address))).toEqual([]);
  });

  test("is taken up again by the next apply, which makes nothing twice", async () => {
    await goAway();
    const { port } = new URL(own.simulator.endpoint);
    const { credentials } = own.simulator;
    const data = own.simulator.state();
    back = await startSimulator({ insecureHttp: true, port: Number(port), data, credentials });
    expect(await own.run("apply --auto-approve")).toMatchObject({ code: 0 });
    expect(back.creations().counts["policy"]).toEqual(
      Object.fromEntries(
        Object.keys(days)
          .filter((name) => !data.policies.some((one) => one.name === name))
          .map((name) => [name, 1]),
      ),
    );
    expect(back.state().policies).toHaveLength(12);
    expect(await own.run("plan --detailed-exitcode")).toMatchObject({ code: 0 });
  });
});
