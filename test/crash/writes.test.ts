import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brokenPromises } from "./survives";
import { makeDyingScv, start } from "./command";
import { Workbench } from "./workbench";

const benches = 2;
let built: string;
let dyingScv: string;
beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), "scv-dying-"));
  dyingScv = await makeDyingScv(built);
}, 60_000);
afterAll(() => rm(built, { recursive: true }));

test.each([
  { how: "before", what: "before any call that changes files", least: 40 },
  { how: "torn", what: "in the middle of any write", least: 10 },
])(
  "killed $what: one more apply makes exactly the estate",
  async ({ how, least }) => {
    const original = await Workbench.untouchedSchedules();
    const points = { next: 1, reached: 0, done: false };
    const broken: string[] = [];
    await Promise.all(
      Array.from({ length: benches }, async () => {
        const bench = await Workbench.set();
        try {
          while (!points.done) {
            const nth = points.next++;
            const folder = await bench.again();
            const { mark } = bench;
            const env = { ...bench.env, DIE_AT: String(nth), DIE_HOW: how };
            const ended = await start(dyingScv, ["apply", "--auto-approve", "--config", folder], folder, env).ended;
            if (ended.signal !== "SIGKILL") {
              if (ended.code !== 0) broken.push(ended.output);
              points.done = true;
              continue;
            }
            points.reached = Math.max(points.reached, nth);
            const promises = await brokenPromises(bench, { folder, mark, original });
            broken.push(...promises.map((promise) => `call ${nth}: ${promise}`));
          }
        } finally {
          await bench.clear();
        }
      }),
    );
    expect(broken).toEqual([]);
    expect(points.reached).toBeGreaterThanOrEqual(least);
  },
  900_000,
);
