import fc from "fast-check";
import type { StateChange, StateSession } from "./backend";
import { found, foundText } from "./testing/found";
import { apply, backend, creation, policy, provider, put, remove } from "./testing/samples";
import { Died, SimulatedDisk, type Death } from "./testing/simulated-disk";
import { SimulatedMachine } from "./testing/simulated-host";

/** What was asked of the state, in order: a crash may lose some of its end, and nothing that was acknowledged. */
class Ledger {
  readonly steps: (
    { readonly intent: string } | { readonly settles?: string; readonly changes: readonly StateChange[] }
  )[] = [];
  acknowledged = 0;

  intend(name: string): void {
    this.steps.push({ intent: name });
  }
  record(changes: readonly StateChange[], settles?: string): void {
    this.steps.push(settles === undefined ? { changes } : { settles, changes });
  }
  /** Every state that a reader may find, as text. */
  legal(): Set<string> {
    const legal = new Set<string>();
    for (let kept = this.acknowledged; kept <= this.steps.length; kept++) legal.add(this.#after(kept));
    return legal;
  }
  #after(kept: number): string {
    const objects = new Map<string, unknown>();
    const open = new Set<string>();
    for (const step of this.steps.slice(0, kept)) {
      if ("intent" in step) open.add(step.intent);
      else {
        if (step.settles !== undefined) open.delete(step.settles);
        for (const change of step.changes) {
          if (change.kind === "put") objects.set(change.key.name, change.instance.attributes);
          if (change.kind === "remove") objects.delete(change.key.name);
        }
      }
    }
    return foundText(objects, open);
  }
}

async function create(session: StateSession, ledger: Ledger, name: string, settle = true): Promise<void> {
  ledger.intend(name);
  const place = ledger.steps.length;
  const id = await session.intend(creation(name));
  ledger.acknowledged = Math.max(ledger.acknowledged, place);
  if (!settle) return;
  ledger.record([put(name)], name);
  await session.record([put(name)], id);
}

async function close(session: StateSession, ledger: Ledger): Promise<void> {
  const place = ledger.steps.length;
  await session.close();
  ledger.acknowledged = place;
}

/** Two runs that create, update, delete, fail and leave a call without an answer; one that changes nothing. */
async function work(disk: SimulatedDisk, machine: SimulatedMachine, ledger: Ledger): Promise<void> {
  const local = backend(disk, machine, 1);
  const first = await local.open(apply);
  await Promise.all([create(first, ledger, "a"), create(first, ledger, "b")]);
  await create(first, ledger, "c");
  await close(first, ledger);
  await (await local.open(apply)).close();
  const second = await local.open(apply);
  ledger.intend("b!");
  const place = ledger.steps.length;
  const attributes = { id: "b" };
  const deletion = { operation: "delete" as const, planned: null, prior: attributes };
  const id = await second.intend({ ...creation("b!"), ...deletion, key: policy("b"), provider });
  ledger.acknowledged = place;
  ledger.record([remove("b")], "b!");
  await second.record([remove("b")], id);
  ledger.record([put("a", { id: "a", name: "new" })]);
  await second.record([put("a", { id: "a", name: "new" })]);
  await create(second, ledger, "lost", false);
  await close(second, ledger);
}

async function untilDeath(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (failure) {
    if (!(failure instanceof Died)) throw failure;
  }
}

/** The next run, by another process: it must find a legal state, go on, and be found again. */
async function goOn(disk: SimulatedDisk, machine: SimulatedMachine, ledger: Ledger, pid: number): Promise<void> {
  const local = backend(disk, machine, pid);
  const read = await local.read();
  expect(ledger.legal()).toContain(found(read));
  const session = await local.open(apply);
  expect(found(session.snapshot)).toBe(found(read));
  expect(session.snapshot.digest).toBe(read.digest);
}

async function crash(death: Death, cut: (() => boolean) | undefined): Promise<boolean> {
  const machine = new SimulatedMachine();
  const disk = new SimulatedDisk(() => machine.time);
  const ledger = new Ledger();
  disk.dieAt(death);
  await untilDeath(() => work(disk, machine, ledger));
  const died = disk.died;
  machine.running.clear();
  if (cut === undefined) disk.restart();
  else disk.cutPower(cut);
  await goOn(disk, machine, ledger, 2);
  machine.running.clear();
  const local = backend(disk, machine, 3);
  const session = await local.open(apply);
  const before = found(session.snapshot);
  await session.record([put("late")], await session.intend(creation("late")));
  await session.close();
  const after = await local.read();
  expect(after.document.resources.map((resource) => resource.name)).toContain("late");
  expect(after.openIntents).toEqual(session.snapshot.openIntents);
  expect(found(after)).not.toBe(before);
  return died;
}

const moments = ["before", "after", "torn"] as const;
const survivals: { readonly name: string; readonly cut?: () => () => boolean }[] = [
  { name: "a killed process" },
  { name: "a power cut that loses all that was not synced", cut: () => () => false },
  { name: "a power cut that loses nothing", cut: () => () => true },
  { name: "a power cut that keeps every other thing", cut: alternating },
];

function alternating(): () => boolean {
  let keep = false;
  return () => (keep = !keep);
}

describe.each(survivals)("after $name at any call", ({ cut }) => {
  test.each(moments)("the state is one that was acknowledged, or a later one: %s the call", async (when) => {
    let call = 0;
    while (await crash({ call, when }, cut?.())) call++;
    expect(call).toBeGreaterThan(60);
  });
});

/** A second run, after a first that died: what it read counts from its first acknowledgement on. */
async function crashTwice(
  first: Death,
  firstCut: (() => boolean) | undefined,
  second: Death,
  secondCut: (() => boolean) | undefined,
): Promise<boolean> {
  const machine = new SimulatedMachine();
  const disk = new SimulatedDisk(() => machine.time);
  const die = async (at: Death, cut: (() => boolean) | undefined, run: () => Promise<void>) => {
    disk.dieAt(at);
    await untilDeath(run);
    const died = disk.died;
    machine.running.clear();
    if (cut === undefined) disk.restart();
    else disk.cutPower(cut);
    return died;
  };
  const ledger = new Ledger();
  await die(first, firstCut, () => work(disk, machine, ledger));
  const resumed = found(await backend(disk, machine, 9).read());
  expect(ledger.legal()).toContain(resumed);

  const next = new Ledger();
  const died = await die(second, secondCut, async () => {
    const session = await backend(disk, machine, 2).open(apply);
    await create(session, next, "again");
    await close(session, next);
  });
  const { snapshot } = await backend(disk, machine, 3).open(apply);
  const isAgain = (name: string) => name === "again";
  const resources = snapshot.document.resources.filter((resource) => !isAgain(resource.name));
  const openIntents = snapshot.openIntents.filter((intent) => !isAgain(intent.naturalKey));
  const others = found({ document: { ...snapshot.document, resources }, openIntents });
  if (secondCut === undefined || next.acknowledged > 0) expect(others).toBe(resumed);
  else expect(ledger.legal()).toContain(others);
  if (next.acknowledged > 0) expect(found(snapshot)).toContain("again");
  return died;
}

test("a run that goes on after a killed one makes durable what that one had renamed, before it relies on it", async () => {
  const machine = new SimulatedMachine();
  const disk = new SimulatedDisk();
  await work(disk, machine, new Ledger());
  const renames = disk.trace.flatMap((call, at) => (/rename .*tmp .*(tfstate|journal)$/.test(call) ? [at] : []));
  expect(renames.length).toBeGreaterThan(4);
  for (const call of renames) {
    for (const cut of [() => () => false, alternating, () => flipped(alternating())]) {
      let at = 0;
      while (await crashTwice({ call, when: "after" }, undefined, { call: at, when: "after" }, cut())) at++;
      expect(at).toBeGreaterThan(20);
    }
  }
});

function flipped(keeps: () => boolean): () => boolean {
  return () => !keeps();
}

test("two crashes in a row, the second in the midst of the recovery, lose nothing that was acknowledged", async () => {
  const death = (calls: number) => fc.record({ call: fc.nat(calls), when: fc.constantFrom(...moments) });
  const survival = fc.option(fc.infiniteStream(fc.boolean()));
  const cut = (stream: fc.Stream<boolean> | null) => (stream === null ? undefined : () => stream.next().value === true);
  await fc.assert(
    fc.asyncProperty(death(110), survival, death(40), survival, async (first, firstStream, second, secondStream) => {
      await crashTwice(first, cut(firstStream), second, cut(secondStream));
    }),
    { numRuns: 200 },
  );
});
