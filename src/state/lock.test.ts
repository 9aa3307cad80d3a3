import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { nodeFileSystem } from "../host/node-filesystem";
import { nodeHost } from "../host/node-host";
import type { StateSession } from "./backend";
import type { FileSystem } from "./filesystem";
import { openLocalBackend } from "./local-backend";
import { codesOf, diagnosticsOf } from "./testing/codes";
import { apply, backend, creation, path, put } from "./testing/samples";
import { SimulatedDisk } from "./testing/simulated-disk";
import { scheduled } from "./testing/scheduled";
import { SimulatedMachine } from "./testing/simulated-host";

const lock = `${path}.lock`;

function start() {
  const machine = new SimulatedMachine();
  const disk = new SimulatedDisk(() => machine.time);
  return { machine, disk, local: backend(disk, machine), other: backend(disk, machine, 2) };
}

test("a second writer is told who holds the lock, since when, and how to get out", async () => {
  const { local, other } = start();
  const session = await local.open(apply);
  const [diagnostic] = await diagnosticsOf(other.open(apply));
  const info = await other.lockInfo();
  expect(diagnostic?.code).toBe("state-locked");
  for (const word of ["apply", "user1@test", "process 1", "2026-01-01T00:00:00", `force-unlock ${info?.id}`]) {
    expect(diagnostic?.detail).toContain(word);
  }
  await session.close();
  await (await other.open(apply)).close();
});

test("a reader neither waits for the lock nor writes anything", async () => {
  const { disk, local, other } = start();
  const session = await local.open(apply);
  await session.intend(creation("gold"));
  const trace = disk.trace.length;
  const snapshot = await other.read();
  expect(snapshot.openIntents).toHaveLength(1);
  expect(snapshot.diagnostics).toMatchObject([{ severity: "warning", code: "state-in-use" }]);
  expect(disk.trace).toHaveLength(trace);
});

test("a waiting writer gets the lock once it is free", async () => {
  const { local, other } = start();
  const session = await local.open(apply);
  const waiting = other.open({ operation: "apply", lockTimeoutMs: 60_000 });
  await session.close();
  await (await waiting).close();
});

test("the fencing number grows with each holder, also past one that died", async () => {
  const { machine, local, other } = start();
  const numbers: (number | undefined)[] = [];
  for (const one of [local, other, local]) {
    const session = await one.open(apply);
    numbers.push((await one.lockInfo())?.fencing);
    await session.close();
  }
  await local.open(apply);
  machine.running.delete(1);
  const session = await other.open(apply);
  numbers.push((await other.lockInfo())?.fencing);
  await session.close();
  expect(numbers).toEqual([1, 2, 3, 5]);
});

test("the lock of a process of this machine that is gone is taken over at once, with its preparations removed", async () => {
  const { machine, disk, local, other } = start();
  await local.open(apply);
  const id = (await local.lockInfo())?.id ?? "";
  disk.put(`${path}.${id}.tmp`, "half a document");
  machine.running.delete(1);
  expect(await other.lockInfo()).toBeUndefined();
  await (await other.open(apply)).close();
  expect(disk.read(`${path}.${id}.tmp`)).toBeUndefined();
});

test("a lock of another machine is honoured until its time to live has passed without a sign of life", async () => {
  const { machine, disk, local } = start();
  const far = backend(disk, machine, 2, "far away");
  await local.open(apply);
  machine.running.delete(1);
  expect(await codesOf(far.open(apply))).toEqual(["state-locked"]);
  // the process is gone, its heartbeat with it: only the clock moves
  machine.time += 61_000;
  await (await far.open(apply)).close();
});

test("the heartbeat keeps a lock alive beyond its time to live", async () => {
  const { machine, disk, local } = start();
  const far = backend(disk, machine, 2, "far away");
  const session = await local.open(apply);
  await machine.advance(10 * 60_000);
  expect(await codesOf(far.open(apply))).toEqual(["state-locked"]);
  await session.intend(creation("gold"));
  await session.close();
  await (await far.open(apply)).close();
});

test("a holder that slept, and whose lock was taken over, writes nothing more and takes nothing away", async () => {
  const { machine, disk, local } = start();
  const far = backend(disk, machine, 2, "far away");
  const sleeper = await local.open(apply);
  await sleeper.record([put("gold")], await sleeper.intend(creation("gold")));
  machine.time += 61_000;
  const successor = await far.open(apply);
  expect(successor.snapshot.openIntents).toHaveLength(1);
  const journal = disk.read(`${path}.journal`);
  expect(await codesOf(sleeper.intend(creation("silver")))).toEqual(["lock-lost"]);
  expect(await codesOf(sleeper.intend(creation("silver")))).toEqual(["lock-lost"]);
  expect(await codesOf(sleeper.close())).toEqual(["lock-lost"]);
  expect(disk.read(`${path}.journal`)).toBe(journal);
  expect(disk.read(path)).toBeUndefined();
  expect((await far.lockInfo())?.who).toBe("user2@test");
  await successor.close();
});

test("a holder that slept, and whose lock nobody took, renews it and goes on", async () => {
  const { machine, local } = start();
  const sleeper = await local.open(apply);
  machine.time += 61_000;
  await sleeper.intend(creation("gold"));
  expect(await local.lockInfo()).toMatchObject({ beat: new Date(machine.time).toISOString() });
  await sleeper.close();
});

describe.each([true, false])("on a disk that is full, with links: %p", (links) => {
  test.each([
    ["taken", (session: Promise<StateSession>) => session],
    [
      "let go",
      async (session: Promise<StateSession>, full: () => void) => {
        const held = await session;
        full();
        await held.close();
      },
    ],
  ])("nothing half-written is left where the lock is %s", async (when, work) => {
    const { machine, disk } = start();
    disk.links = links;
    let isFull = when === "taken";
    const filesystem = fullWhen(disk.filesystem(), () => isFull);
    const mine = openLocalBackend({ path, filesystem, host: machine.process(3), who: "me", version: "1.0.0" });
    const before = disk.paths();
    await expect(work(mine.open(apply), () => (isFull = true))).rejects.toThrow("ENOSPC");
    expect(disk.paths()).toEqual(when === "taken" ? before : [lock]);
  });
});

/** Names can still be made, as on most file systems; no byte goes into them. */
function fullWhen(disk: FileSystem, isFull: () => boolean): FileSystem {
  return {
    ...disk,
    open: async (name, flags) => {
      const file = await disk.open(name, flags);
      const write = (text: string) => (isFull() ? Promise.reject(new Error("ENOSPC")) : file.write(text));
      return { ...file, write };
    },
  };
}

test("a lock released by force is noticed before the fold", async () => {
  const { disk, local, other } = start();
  const session = await local.open(apply);
  await session.record([put("gold")], await session.intend(creation("gold")));
  const info = await other.lockInfo();
  expect(await codesOf(other.forceUnlock("something else"))).toEqual(["lock-id-mismatch"]);
  expect(await other.lockInfo()).toEqual(info);
  await other.forceUnlock(info?.id ?? "");
  expect(await other.lockInfo()).toBeUndefined();
  expect(await codesOf(other.forceUnlock(info?.id ?? ""))).toEqual(["not-locked"]);
  expect(await codesOf(session.close())).toEqual(["lock-lost"]);
  expect(disk.read(path)).toBeUndefined();
});

test("where the file system has no links the lock works too, and a half-written one expires by its age", async () => {
  const { machine, disk, local, other } = start();
  disk.links = false;
  const session = await local.open(apply);
  expect(await codesOf(other.open(apply))).toEqual(["state-locked"]);
  await session.close();
  disk.put(lock, "{");
  expect(await codesOf(other.open(apply))).toEqual(["state-locked"]);
  machine.time += 61_000;
  await (await other.open(apply)).close();
});

describe("Terraform's own lock beside the state", () => {
  const theirs = "/project/.terraform.prod.tfstate.lock.info";
  const info = (created: string) =>
    JSON.stringify({ ID: "1", Operation: "OperationTypeApply", Who: "ann@desk", Version: "1.11.4", Created: created });

  test("is waited for, and named with the way out", async () => {
    const { disk, local } = start();
    disk.put(theirs, info("2026-01-01T00:00:00.5Z"));
    const [diagnostic] = await diagnosticsOf(local.open(apply));
    expect(diagnostic?.code).toBe("state-locked-by-terraform");
    expect(diagnostic?.detail).toMatch(/OperationTypeApply by ann@desk.*--lock-timeout.*remove \/project/);
    expect((await local.read()).diagnostics.map((one) => one.code)).toEqual(["terraform-lock-present"]);
    disk.put(theirs, undefined);
    await (await local.open(apply)).close();
  });

  test("is only a warning where it is older than a day", async () => {
    const { disk, local } = start();
    disk.put(theirs, info("2025-12-30T00:00:00Z"));
    const session = await local.open(apply);
    expect(session.snapshot.diagnostics.map((one) => [one.severity, one.code])).toEqual([
      ["warning", "terraform-lock-present"],
    ]);
    await session.close();
  });
});

test.each([
  { name: "a free lock", dead: false },
  { name: "a dead holder's lock", dead: true },
])("of several who go for $name, in whatever order their calls come, one at a time has it", async ({ dead }) => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 4 }), async (scheduler, contenders) => {
      const { machine, disk, local } = start();
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
  const { machine, disk, other } = start();
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
  const { machine, disk, local, other } = start();
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
      const { machine, disk } = start();
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
