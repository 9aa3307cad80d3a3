import type { Intent, StateChange } from "./backend";
import type { FileSystem } from "./filesystem";
import { openLocalBackend } from "./local-backend";
import { apply, backend, creation, instance, path, policy, provider, put } from "./testing/samples";
import { found } from "./testing/found";
import { SimulatedDisk } from "./testing/simulated-disk";
import { SimulatedMachine } from "./testing/simulated-host";

const journal = `${path}.journal`;

function start() {
  const machine = new SimulatedMachine();
  const disk = new SimulatedDisk(() => machine.time);
  return { machine, disk, local: backend(disk, machine) };
}

/** Counts what is written, and how often the journal is synced. */
function counting(filesystem: FileSystem): FileSystem & { bytes: number; journalSyncs: number } {
  const counter = {
    ...filesystem,
    bytes: 0,
    journalSyncs: 0,
    async open(file: string, flags: "create" | "create-exclusive" | "append") {
      const opened = await filesystem.open(file, flags);
      return {
        ...opened,
        write: (text: string) => {
          counter.bytes += Buffer.byteLength(text);
          return opened.write(text);
        },
        sync: () => {
          if (file === journal) counter.journalSyncs++;
          return opened.sync();
        },
      };
    },
  };
  return counter;
}

function wide(i: number, id: string | null) {
  const entries = Array.from({ length: 14 }, (_, k) => [
    `attribute_${k}`,
    k % 3 === 0 ? i : `value ${k} of object ${i}`,
  ]);
  return { ...Object.fromEntries(entries), id };
}

test("an apply of 1,000 objects from nothing writes less than three times the final document", async () => {
  const { disk, machine } = start();
  const filesystem = counting(disk.filesystem());
  const local = openLocalBackend({ path, filesystem, host: machine.process(1), who: "me", version: "1.0.0" });
  const session = await local.open(apply);
  for (let i = 0; i < 1000; i++) {
    const id = await session.intend(creation(`p${i}`, wide(i, null)));
    await session.record([put(`p${i}`, wide(i, String(i)))], id);
  }
  await session.close();
  expect(filesystem.bytes).toBeLessThan(3 * (disk.read(path)?.length ?? 0));
  expect((await local.read()).document.resources).toHaveLength(1000);
});

test("the bytes of a change do not grow with the state", async () => {
  const perChange = async (objects: number) => {
    const { disk, machine } = start();
    const filesystem = counting(disk.filesystem());
    const local = openLocalBackend({ path, filesystem, host: machine.process(1), who: "me", version: "1.0.0" });
    const session = await local.open(apply);
    for (let i = 0; i < objects; i++) await session.record([put(`p${1000 + i}`)]);
    await session.close();
    const next = await local.open(apply);
    const before = filesystem.bytes;
    await next.record([put("p1000", { id: "p1000", name: "new" })]);
    await next.intend(creation("late"));
    return filesystem.bytes - before;
  };
  expect(await perChange(2000)).toBe(await perChange(10));
});

test("intents of concurrent callers share a sync, and each is durable when its call returns", async () => {
  const { disk, machine } = start();
  const filesystem = counting(disk.filesystem());
  const local = openLocalBackend({ path, filesystem, host: machine.process(1), who: "me", version: "1.0.0" });
  const session = await local.open(apply);
  await session.intend(creation("first"));
  const before = filesystem.journalSyncs;
  await Promise.all(Array.from({ length: 10 }, (_, i) => session.intend(creation(`p${i}`))));
  expect(filesystem.journalSyncs - before).toBeLessThanOrEqual(2);
  machine.running.clear();
  disk.cutPower(() => false);
  expect((await backend(disk, machine, 2).read()).openIntents).toHaveLength(11);
});

test("a result waits for the next write and asks for no sync of its own", async () => {
  const { disk, local } = start();
  const session = await local.open(apply);
  const id = await session.intend(creation("gold"));
  const before = disk.trace.length;
  await session.record([put("gold")], id);
  expect(disk.trace).toHaveLength(before);
  await session.intend(creation("silver"));
  expect(disk.trace.slice(before)).toEqual([`write ${journal}`, `sync ${journal}`]);
  await session.close();
});

test("after a write that failed nothing is acknowledged any more", async () => {
  const { disk, machine } = start();
  const filesystem = disk.filesystem();
  let full = false;
  const filling: FileSystem = {
    ...filesystem,
    async open(file, flags) {
      const opened = await filesystem.open(file, flags);
      return { ...opened, sync: () => (full && file === journal ? Promise.reject(new Error("full")) : opened.sync()) };
    },
  };
  const local = openLocalBackend({ path, filesystem: filling, host: machine.process(1), who: "me", version: "1.0.0" });
  const session = await local.open(apply);
  await session.record([put("gold")], await session.intend(creation("gold")));
  full = true;
  await expect(session.intend(creation("silver"))).rejects.toThrow("full");
  full = false;
  await expect(session.intend(creation("bronze"))).rejects.toThrow("full");
  await expect(session.close()).rejects.toThrow("full");
  expect(disk.read(path)).toBeUndefined();
  expect(await local.lockInfo()).toBeUndefined();
});

describe("what a reader finds in the journal is what was said", () => {
  const full: Omit<Intent, "id"> = {
    ...creation("gold", { id: null, name: "gold", list: [1], gone: "x" }),
    private: "e30=",
    schemaVersion: 2,
    dependencies: ["scv_policy.a"],
    createBeforeDestroy: true,
    before: { id: 7, uri: null },
  };
  const made = instance({ id: "1", name: "gold", list: [1, 2] });
  const results: readonly StateChange[] = [
    { kind: "put", key: full.key, provider, instance: made },
    {
      kind: "put",
      key: full.key,
      provider,
      instance: { ...made, schema_version: 2, private: "e30=", status: "tainted" },
    },
    { kind: "put", key: { ...full.key, deposed: "00000001" }, provider, instance: { ...made, deposed: "00000001" } },
    { kind: "put", key: full.key, provider: `${provider}.other`, instance: made },
    { kind: "remove", key: policy("old") },
    { kind: "outputs", outputs: { out: { value: [1, "a"], type: ["list", "string"], sensitive: true } } },
  ];

  test.each(results)("result %#", async (result) => {
    const { disk, local } = start();
    const session = await local.open(apply);
    await session.record([put("old")]);
    await session.record([result], await session.intend(full));
    await session.intend(full);
    const replayed = await local.read();
    disk.put(journal, disk.read(journal));
    await session.close();
    const folded = await local.read();
    expect(replayed.document.resources).toEqual(folded.document.resources);
    expect(replayed.document.outputs).toEqual(folded.document.outputs);
    if (result.kind === "put") {
      const resource = folded.document.resources.find((one) => one.name === "gold");
      expect(resource?.provider).toBe(result.provider);
      expect(resource?.instances).toEqual([result.instance]);
    }
    for (const snapshot of [replayed, folded]) {
      expect(snapshot.openIntents).toEqual([{ ...full, id: expect.any(String) }]);
    }
  });

  test("the prior attributes come back, whether the state says them or not", async () => {
    const { local } = start();
    const session = await local.open(apply);
    await session.record([put("gold", { id: "1", name: "recorded" })]);
    const update = { ...full, operation: "update" as const };
    await session.intend({ ...update, prior: { id: "1", name: "recorded" } });
    await session.intend({ ...update, prior: { id: "1", name: "refreshed" } });
    const priors = [
      { id: "1", name: "recorded" },
      { id: "1", name: "refreshed" },
    ];
    expect((await local.read()).openIntents.map((intent) => intent.prior)).toEqual(priors);
    await session.close();
    expect((await local.read()).openIntents.map((intent) => intent.prior)).toEqual(priors);
  });
});

test("a result for an intent that is not open is refused", async () => {
  const { local } = start();
  const session = await local.open(apply);
  await expect(session.record([], "1-x")).rejects.toMatchObject({ diagnostics: [{ code: "unknown-intent" }] });
  await session.close();
  await expect(session.intend(creation("late"))).rejects.toMatchObject({ diagnostics: [{ code: "state-closed" }] });
});

test("a reader between whose two reads a run folds finds the same state", async () => {
  const { disk, machine, local } = start();
  const first = await local.open(apply);
  await first.record([put("gold")]);
  await first.close();
  const session = await local.open(apply);
  await session.record([put("silver")]);
  await session.intend(creation("bronze"));
  const before = found(await local.read());
  const filesystem = disk.filesystem();
  const slow: FileSystem = {
    ...filesystem,
    async read(file) {
      const text = await filesystem.read(file);
      if (file === path) await session.close();
      return text;
    },
  };
  const reader = openLocalBackend({ path, filesystem: slow, host: machine.process(2), who: "me", version: "1.0.0" });
  expect(found(await reader.read())).toBe(before);
  expect(disk.read(path)).toContain("silver");
});
