import { brokenPromises, type Crash } from "./survives";
import { start, scv, type Ended } from "./command";
import { Workbench } from "./workbench";

// one process a core: the points are independent, each on an appliance of its own
const benches = 2;

let original: ReadonlyMap<string, string>;

beforeAll(async () => {
  original = await Workbench.untouchedSchedules();
});

/** Kills the command at the nth request that changes something; undefined where there are not so many. */
async function crashAt(bench: Workbench, nth: number, phase: "before" | "after"): Promise<Crash | undefined> {
  const folder = await bench.again();
  const { mark } = bench;
  let seen = 0;
  const running = start(scv, ["apply", "--auto-approve", "--config", folder], folder, bench.env);
  bench.simulator.onRequest(async (now, { side, method, path }) => {
    if (now !== phase || side !== "scv" || method === "GET" || path.endsWith("/auth/login")) return undefined;
    seen += 1;
    if (seen < nth) return undefined;
    running.child.kill("SIGKILL");
    await running.ended;
    return "drop";
  });
  const ended: Ended = await running.ended;
  bench.simulator.onRequest(undefined);
  if (ended.signal === "SIGKILL") return { folder, mark, original };
  if (ended.code !== 0) throw new Error(ended.output);
  return undefined;
}

test.each(["before", "after"] as const)(
  "killed at any request that changes something, %s it takes effect: one more apply makes exactly the estate",
  async (phase) => {
    const points = { next: 1, reached: 0, done: false };
    const broken: string[] = [];
    await Promise.all(
      Array.from({ length: benches }, async () => {
        const bench = await Workbench.set();
        try {
          while (!points.done) {
            const nth = points.next++;
            const crash = await crashAt(bench, nth, phase);
            if (crash === undefined) points.done = true;
            else {
              points.reached = Math.max(points.reached, nth);
              broken.push(...(await brokenPromises(bench, crash)).map((promise) => `request ${nth}: ${promise}`));
            }
          }
        } finally {
          await bench.clear();
        }
      }),
    );
    expect(broken).toEqual([]);
    expect(points.reached).toBeGreaterThanOrEqual(25);
  },
  600_000,
);

test("an object of the same name that somebody else made meanwhile is never taken over, and is reported", async () => {
  const bench = await Workbench.set();
  try {
    const folder = await bench.again();
    const running = start(scv, ["apply", "--auto-approve", "--config", folder], folder, bench.env);
    bench.simulator.onRequest(async (now, { method, path, body }) => {
      if (now !== "before" || method !== "POST" || !path.endsWith("/policies") || !body.includes("new_policy_2"))
        return undefined;
      running.child.kill("SIGKILL");
      await running.ended;
      return "drop";
    });
    expect((await running.ended).signal).toBe("SIGKILL");
    bench.simulator.onRequest(undefined);
    const foreign = {
      name: "new_policy_2",
      frequency: "WEEKLY",
      retentionType: "COUNT",
      retentionValue: 3,
      description: "not yours",
    };
    bench.simulator.setState({ policies: [foreign] }, { merge: true });
    const before = bench.simulator.state().policies.find(({ name }) => name === "new_policy_2");

    const refused = await bench.run(folder, "apply", "--auto-approve");
    expect(refused.code).toBe(1);
    expect(refused.output).toContain("new_policy_2");
    expect(refused.output).toContain("scv import scv_policy.new2");
    expect(bench.simulator.state().policies.find(({ name }) => name === "new_policy_2")).toEqual(before);

    const withoutForeign = bench.simulator.state().policies.filter(({ name }) => name !== "new_policy_2");
    bench.simulator.setState({ policies: withoutForeign });
    expect(
      await brokenPromises(bench, { folder, mark: bench.mark, original }).then((broken) =>
        broken.filter((promise) => !promise.includes("created 0 times")),
      ),
    ).toEqual([]);
  } finally {
    await bench.clear();
  }
}, 120_000);
