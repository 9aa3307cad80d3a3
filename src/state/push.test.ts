import type { StateDocument } from "./document";
import { codesOf } from "./testing/codes";
import { found } from "./testing/found";
import { apply, backend, creation, path, put } from "./testing/samples";
import { Died, SimulatedDisk, type Death } from "./testing/simulated-disk";
import { SimulatedMachine } from "./testing/simulated-host";

let machine: SimulatedMachine;
let disk: SimulatedDisk;

beforeEach(() => {
  machine = new SimulatedMachine();
  disk = new SimulatedDisk(() => machine.time);
});

const local = (pid = 1) => backend(disk, machine, pid);

/** A state with one policy, and serial 1. */
async function prepare(): Promise<void> {
  const session = await local().open(apply);
  await session.record([put("gold")]);
  await session.close();
}

async function edited(edit: Partial<StateDocument> = {}, pid = 1): Promise<string> {
  const document: StateDocument = JSON.parse((await local(pid).pull()) ?? "");
  return JSON.stringify({ ...document, ...edit });
}

async function push(text: string, force = false, pid = 1): Promise<void> {
  const session = await local(pid).open({ ...apply, operation: "state push" });
  try {
    await session.push({ text, source: "edited.tfstate", force });
  } finally {
    await session.close();
  }
}

const policies = async () => (await local().read()).document.resources.map(({ name }) => name);

test("there is nothing to pull where there is no state", async () => {
  expect(await local().pull()).toBeUndefined();
});

test("what is pulled is the document, with what an interrupted run left in the journal", async () => {
  await prepare();
  expect(await local().pull()).toBe(disk.read(path));
  const session = await local().open(apply);
  await session.record([put("silver")], await session.intend(creation("silver")));
  await session.intend(creation("late"));
  machine.running.clear();
  expect(await local(2).pull()).toContain('"silver"');
});

test("a pushed document takes the place of the state with its own serial, and the one before is the backup", async () => {
  await prepare();
  const before = disk.read(path);
  await push(await edited({ serial: 7, resources: [] }));
  expect((await local().read()).document).toMatchObject({ serial: 7, resources: [] });
  expect(disk.read(`${path}.backup`)).toBe(before);
  const session = await local().open(apply);
  await session.record([put("silver")]);
  await session.close();
  expect((await local().read()).document.serial).toBe(8);
});

test.each([
  ["another lineage", { lineage: "other", serial: 9 }, "push-lineage"],
  ["an older serial", { serial: 0 }, "push-serial"],
  ["the same serial and other content", { resources: [] }, "push-serial"],
])("%s is refused, and with force it is taken", async (_, edit, code) => {
  await prepare();
  const text = await edited(edit);
  const before = disk.read(path);
  expect(await codesOf(push(text))).toEqual([code]);
  expect(disk.read(path)).toBe(before);
  await push(text, true);
  expect((await local().read()).document).toMatchObject(edit);
});

test("what is there already is not written again", async () => {
  await prepare();
  const before = disk.paths();
  await push(await edited());
  expect(disk.paths()).toEqual(before);
  expect(disk.read(`${path}.backup`)).toBeUndefined();
});

test("an empty state takes any document", async () => {
  const source = await edited({ serial: 0 }).catch(() => undefined);
  expect(source).toBeUndefined();
  await prepare();
  const text = await edited({ lineage: "other", serial: 3 });
  disk = new SimulatedDisk(() => machine.time);
  await push(text);
  expect((await local().read()).document).toMatchObject({ lineage: "other", serial: 3 });
  expect(await policies()).toEqual(["gold"]);
});

test.each(["", "nope", '{"version":9}', '{"version":4}'])("%j is no state, with force neither", async (text) => {
  await prepare();
  const before = disk.read(path);
  expect(await codesOf(push(text, true))).toHaveLength(1);
  expect(disk.read(path)).toBe(before);
});

test("calls without a result are settled first; with force their journal is set aside", async () => {
  await prepare();
  const session = await local().open(apply);
  await session.intend(creation("late"));
  await session.close();
  const text = await edited({ serial: 7, resources: [] });
  expect(await codesOf(push(text))).toEqual(["push-open-intent"]);
  await push(text, true);
  expect(await local().read()).toMatchObject({ openIntents: [], document: { serial: 7 } });
  const aside = disk.paths().filter((file) => file.endsWith(".set-aside"));
  expect(aside.map((file) => disk.read(file))).toEqual([expect.stringContaining('"late"')]);
});

test("nothing can be recorded beside a push that failed", async () => {
  await prepare();
  const session = await local().open(apply);
  expect(await codesOf(session.push({ text: "nope", source: "x", force: false }))).toEqual(["state-unreadable"]);
  await session.close();
  expect(await policies()).toEqual(["gold"]);
});

test("a run without a lock waits for nobody, and leaves the other's lock alone", async () => {
  await prepare();
  const other = await local(2).open(apply);
  expect(await codesOf(local().open(apply))).toEqual(["state-locked"]);
  const session = await local().open({ ...apply, lock: false });
  expect(await local().lockInfo()).toMatchObject({ who: "user2@test" });
  await session.close();
  await other.close();
});

const moments = ["before", "after", "torn"] as const;
const survivals: { readonly name: string; readonly keeps?: () => boolean }[] = [
  { name: "a killed process" },
  { name: "a power cut that loses all that was not synced", keeps: () => false },
  { name: "a power cut that loses nothing", keeps: () => true },
];

/** A push into a state with an open intent and results that are not folded, which dies on its way. */
async function pushAndDie(death: Death, keeps: (() => boolean) | undefined): Promise<boolean> {
  machine = new SimulatedMachine();
  disk = new SimulatedDisk(() => machine.time);
  await prepare();
  const interrupted = await local().open(apply);
  await interrupted.record([put("silver")], await interrupted.intend(creation("silver")));
  await interrupted.intend(creation("late"));
  machine.running.clear();
  const before = found(await local(2).read());
  const text = await edited({ lineage: "other", serial: 0, resources: [] }, 2);
  disk.dieAt(death);
  await push(text, true, 3).catch((failure: unknown) => {
    if (!(failure instanceof Died)) throw failure;
  });
  const { died } = disk;
  machine.running.clear();
  if (keeps === undefined) disk.restart();
  else disk.cutPower(keeps);
  const after = found(await local(4).read());
  const pushed = (open: string[]) => JSON.stringify({ objects: [], open });
  expect([before, pushed(["late"]), pushed([])]).toContain(after);
  if (!died) expect(after).toBe(pushed([]));
  const session = await local(5).open(apply);
  expect(found(session.snapshot)).toBe(after);
  await session.record([put("next")]);
  await session.close();
  expect(await policies()).toContain("next");
  return died;
}

describe.each(survivals)("a forced push that meets $name at any call", ({ keeps }) => {
  test.each(moments)("leaves the state before or the pushed one: %s the call", async (when) => {
    let call = 0;
    while (await pushAndDie({ call, when }, keeps)) call++;
    expect(call).toBeGreaterThan(20);
  });
});
