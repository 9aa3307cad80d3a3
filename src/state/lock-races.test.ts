import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { nodeFileSystem } from "../host/node-filesystem";
import { nodeHost } from "../host/node-host";
import type { FileSystem } from "./filesystem";
import { openLocalBackend } from "./local-backend";
import { codesOf } from "./testing/codes";
import { apply, creation, path, put } from "./testing/samples";
import { scheduled } from "./testing/scheduled";
import { twoWriters } from "./testing/two-writers";

const lock = `${path}.lock`;

test.each([
  { name: "a free lock", dead: false },
  { name: "a dead holder's lock", dead: true },
])("of several who go for $name, in whatever order their calls come, one at a time has it", async ({ dead }) => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 4 }), async (scheduler, contenders) => {
      const { machine, disk, local } = twoWriters();
      if (dead) await local.open(apply);
      machine.running.delete(1);
      let holding = 0;
      const numbers: (number | undefined)[] = [];
      const contend = async (pid: number) => {
        const filesystem = scheduled(disk.filesystem(), scheduler);
        const host = machine.process(pid);
        const mine = openLocalBackend({ path, filesystem, host, who: `user${pid}`, version: "1.0.0" });
        try {
          const session = await mine.open(apply);
          expect(++holding).toBe(1);
          numbers.push((await local.lockInfo())?.fencing);
          await session.intend(creation(`of-${pid}`));
          holding--;
          await session.close();
        } catch (failure) {
          expect(await codesOf(Promise.reject(failure))).toEqual(["state-locked"]);
        }
      };
      const all = Promise.all(Array.from({ length: contenders }, (_, i) => contend(10 + i)));
      await scheduler.waitFor(all);
      expect(numbers.length).toBeGreaterThan(0);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect((await local.read()).openIntents).toHaveLength(numbers.length);
    }),
    { numRuns: 150 },
  );
});

/** Runs something before the first link to a path. */
function beforeLink(filesystem: FileSystem, path: string, run: () => Promise<void>): FileSystem {
  let ran = false;
  return {
    ...filesystem,
    async link(from, to) {
      if (to === path && !ran) {
        ran = true;
        await run();
      }
      return filesystem.link(from, to);
    },
  };
}

test("a number that another holder used up in between is not used again", async () => {
  const { machine, disk, other } = twoWriters();
  let theirs: number | undefined;
  const filesystem = beforeLink(disk.filesystem(), lock, async () => {
    const session = await other.open(apply);
    theirs = (await other.lockInfo())?.fencing;
    await session.close();
  });
  const host = machine.process(3);
  const mine = openLocalBackend({ path, filesystem, host, who: "me", version: "1.0.0" });
  const session = await mine.open({ operation: "apply", lockTimeoutMs: 1000 });
  expect([theirs, (await mine.lockInfo())?.fencing]).toEqual([1, 2]);
  await session.close();
});

test("whoever steps over a dead claim stays back where somebody alive has taken its place meanwhile", async () => {
  const { machine, disk, local, other } = twoWriters();
  await local.open(apply);
  const info = (await local.lockInfo()) ?? { id: "" };
  machine.running.delete(1);
  const claim = `${lock}.${info.id}.claim`;
  disk.put(`${claim}1`, JSON.stringify(info));
  const alive = JSON.stringify({ ...info, pid: 2 });
  const filesystem = beforeLink(disk.filesystem(), `${claim}2`, async () => disk.put(`${claim}1`, alive));
  const host = machine.process(3);
  const mine = openLocalBackend({ path, filesystem, host, who: "me", version: "1.0.0" });
  expect(await codesOf(mine.open(apply))).toEqual(["state-locked"]);
  expect(disk.read(`${claim}1`)).toBe(alive);
  machine.running.delete(2);
  const session = await mine.open(apply);
  expect(disk.paths().filter((file) => file.includes("claim"))).toEqual([]);
  await session.close();
  await (await other.open(apply)).close();
});

test("where a holder wakes up while another takes its lock for dead, one of the two has it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { machine, disk } = twoWriters();
      const filesystem = scheduled(disk.filesystem(), scheduler);
      const by = (pid: number) =>
        openLocalBackend({ path, filesystem, host: machine.process(pid, `host ${pid}`), who: "me", version: "1.0.0" });
      const sleeper = await scheduler.waitFor(by(1).open(apply));
      machine.time += 61_000;
      const both = Promise.allSettled([sleeper.intend(creation("gold")), by(2).open(apply)]);
      const outcomes = (await scheduler.waitFor(both)).map((outcome) => outcome.status);
      expect(outcomes.toSorted()).toEqual(["fulfilled", "rejected"]);
    }),
    { numRuns: 150 },
  );
});

test("of twenty who go for a dead holder's lock on real files, one at a time has it, and each in the end", async () => {
  const folder = await mkdtemp(join(tmpdir(), "scv-state-"));
  const file = join(folder, "terraform.tfstate");
  const host = nodeHost();
  const beat = new Date(0).toISOString();
  const dead = { id: "dead", operation: "apply", who: "nobody", pid: 1, host: "far", created: beat, beat };
  await writeFile(`${file}.lock`, JSON.stringify({ ...dead, timeToLiveSeconds: 60, fencing: 41 }));
  let holding = 0;
  const numbers: number[] = [];
  await Promise.all(
    Array.from({ length: 20 }, async (_, i) => {
      const mine = openLocalBackend({
        path: file,
        filesystem: nodeFileSystem(),
        host,
        who: `user${i}`,
        version: "1.0.0",
      });
      const session = await mine.open({ operation: "apply", lockTimeoutMs: 25_000 });
      expect(++holding).toBe(1);
      numbers.push((await mine.lockInfo())?.fencing ?? 0);
      await session.record([put(`of-${i}`)], await session.intend(creation(`of-${i}`)));
      holding--;
      await session.close();
    }),
  );
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(new Set(numbers).size).toBe(20);
  expect(numbers[0]).toBe(42);
  const local = openLocalBackend({ path: file, filesystem: nodeFileSystem(), host, who: "me", version: "1.0.0" });
  expect((await local.read()).document.resources).toHaveLength(20);
  await rm(folder, { recursive: true });
});
