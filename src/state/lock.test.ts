import type { StateSession } from "./backend";
import type { FileSystem } from "./filesystem";
import { openLocalBackend } from "./local-backend";
import { codesOf, diagnosticsOf } from "./testing/codes";
import { apply, backend, creation, path, put } from "./testing/samples";
import { twoWriters } from "./testing/two-writers";

const lock = `${path}.lock`;

test("a second writer is told who holds the lock, since when, and how to get out", async () => {
  const { local, other } = twoWriters();
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
  const { disk, local, other } = twoWriters();
  const session = await local.open(apply);
  await session.intend(creation("gold"));
  const trace = disk.trace.length;
  const snapshot = await other.read();
  expect(snapshot.openIntents).toHaveLength(1);
  expect(snapshot.diagnostics).toMatchObject([{ severity: "warning", code: "state-in-use" }]);
  expect(disk.trace).toHaveLength(trace);
});

test("a waiting writer gets the lock once it is free", async () => {
  const { local, other } = twoWriters();
  const session = await local.open(apply);
  const waiting = other.open({ operation: "apply", lockTimeoutMs: 60_000 });
  await session.close();
  await (await waiting).close();
});

test("the fencing number grows with each holder, also past one that died", async () => {
  const { machine, local, other } = twoWriters();
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
  const { machine, disk, local, other } = twoWriters();
  await local.open(apply);
  const id = (await local.lockInfo())?.id ?? "";
  disk.put(`${path}.${id}.tmp`, "half a document");
  machine.running.delete(1);
  expect(await other.lockInfo()).toBeUndefined();
  await (await other.open(apply)).close();
  expect(disk.read(`${path}.${id}.tmp`)).toBeUndefined();
});

test("a lock of another machine is honoured until its time to live has passed without a sign of life", async () => {
  const { machine, disk, local } = twoWriters();
  const far = backend(disk, machine, 2, "far away");
  await local.open(apply);
  machine.running.delete(1);
  expect(await codesOf(far.open(apply))).toEqual(["state-locked"]);
  // the process is gone, its heartbeat with it: only the clock moves
  machine.time += 61_000;
  await (await far.open(apply)).close();
});

test("the heartbeat keeps a lock alive beyond its time to live", async () => {
  const { machine, disk, local } = twoWriters();
  const far = backend(disk, machine, 2, "far away");
  const session = await local.open(apply);
  await machine.advance(10 * 60_000);
  expect(await codesOf(far.open(apply))).toEqual(["state-locked"]);
  await session.intend(creation("gold"));
  await session.close();
  await (await far.open(apply)).close();
});

test("a holder that slept, and whose lock was taken over, writes nothing more and takes nothing away", async () => {
  const { machine, disk, local } = twoWriters();
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
  const { machine, local } = twoWriters();
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
    const { machine, disk } = twoWriters();
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
  const { disk, local, other } = twoWriters();
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
  const { machine, disk, local, other } = twoWriters();
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
    const { disk, local } = twoWriters();
    disk.put(theirs, info("2026-01-01T00:00:00.5Z"));
    const [diagnostic] = await diagnosticsOf(local.open(apply));
    expect(diagnostic?.code).toBe("state-locked-by-terraform");
    expect(diagnostic?.detail).toMatch(/OperationTypeApply by ann@desk.*--lock-timeout.*remove \/project/);
    expect((await local.read()).diagnostics.map((one) => one.code)).toEqual(["terraform-lock-present"]);
    disk.put(theirs, undefined);
    await (await local.open(apply)).close();
  });

  test("is only a warning where it is older than a day", async () => {
    const { disk, local } = twoWriters();
    disk.put(theirs, info("2025-12-30T00:00:00Z"));
    const session = await local.open(apply);
    expect(session.snapshot.diagnostics.map((one) => [one.severity, one.code])).toEqual([
      ["warning", "terraform-lock-present"],
    ]);
    await session.close();
  });
});
