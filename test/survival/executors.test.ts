import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { lockInfoSchema, type LockInfo } from "../../src/state/lock-info";
import type { Running } from "../crash/command";
import { codesIn, Site, wordsOf } from "./site";

const executors = 20;
const seconds = 1000;

let site: Site;

beforeEach(async () => {
  site = await Site.set();
});

afterEach(async () => {
  site.simulator.onRequest(undefined);
  await site.clear();
});

const lockPath = () => site.path("terraform.tfstate.lock");

async function holder(): Promise<LockInfo> {
  return lockInfoSchema.parse(JSON.parse(await readFile(lockPath(), "utf8")));
}

/** Somebody else's lock, by what differs from the one that is there. */
async function changeLock(differing: Partial<LockInfo>): Promise<LockInfo> {
  const changed = { ...(await holder()), ...differing };
  await writeFile(lockPath(), JSON.stringify(changed));
  return changed;
}

/** With what lock each login worked; a login is a process. */
function watchHolders(): Map<string, Set<string>> {
  const locks = new Map<string, Set<string>>();
  site.simulator.onRequest(async (phase, { headers }) => {
    const token = z.string().safeParse(headers["token"]).data;
    if (phase !== "before" || token === undefined) return;
    locks.set(token, (locks.get(token) ?? new Set()).add((await holder()).id));
  });
  return locks;
}

function expectEachMadeOnce(): void {
  const { counts } = site.simulator.creations();
  expect(counts).toMatchObject({
    storageSystem: { nas1: 1, nas2: 1 },
    policy: { bronze: 1, silver: 1, gold: 1 },
    resourceGroup: { crm: 1, erp: 1, web: 1 },
  });
}

function all(...args: string[]): Running[] {
  return Array.from({ length: executors }, () => site.start("apply", "--auto-approve", ...args));
}

test("of twenty at once that do not wait, one works, and the others say who holds the lock", async () => {
  const running = all("--lock-timeout=0s");
  const ended = running.map(async ({ child, ended }) => ({ pid: child.pid, ...(await ended) }));
  let others: Promise<unknown> | undefined;
  let working: LockInfo | undefined;
  site.simulator.onRequest(async (phase, { method, path }) => {
    if (phase !== "before" || method === "GET" || path.endsWith("/auth/login")) return;
    // the one that works waits for all others to give up
    others ??= holder().then(async (info) => {
      working = info;
      await Promise.all(ended.filter((_, i) => running[i]?.child.pid !== info.pid));
    });
    await others;
  });
  const results = await Promise.all(ended);
  expect(results.filter(({ code }) => code === 0).map(({ pid }) => pid)).toEqual([working?.pid]);
  for (const { code, output, pid } of results) {
    if (pid === working?.pid) continue;
    expect({ code, codes: codesIn(output) }).toEqual({ code: 1, codes: ["state-locked"] });
    expect(wordsOf(output)).toContain(`(process ${working?.pid ?? 0})`);
    expect(wordsOf(output)).toContain(`scv force-unlock ${working?.id ?? ""}`);
  }
  expectEachMadeOnce();
}, 180_000);

test("of twenty at once that wait, each works alone, and all succeed", async () => {
  const locks = watchHolders();
  const results = await Promise.all(all("--lock-timeout=10m").map(({ ended }) => ended));
  expect(results.filter(({ code }) => code !== 0)).toEqual([]);
  expect(locks.size).toBe(executors);
  expect([...locks.values()].filter((held) => held.size !== 1)).toEqual([]);
  expect(new Set([...locks.values()].flatMap((held) => [...held])).size).toBe(executors);
  site.simulator.onRequest(undefined);
  expectEachMadeOnce();
  expect(await site.run("plan", "--detailed-exitcode")).toMatchObject({ code: 0 });
}, 180_000);

/** An apply that was killed while it held the lock. */
async function killHolder(): Promise<void> {
  const running = site.start("apply", "--auto-approve");
  site.simulator.onRequest(async (phase, { method, path }) => {
    if (phase !== "after" || method === "GET" || path.endsWith("/auth/login")) return undefined;
    running.child.kill("SIGKILL");
    await running.ended;
    return "drop";
  });
  expect(await running.ended).toMatchObject({ signal: "SIGKILL" });
  site.simulator.onRequest(undefined);
  expect(await holder()).toMatchObject({ pid: running.child.pid });
}

describe("the lock of a holder that was killed", () => {
  beforeEach(killHolder);

  const elsewhere = { host: "elsewhere", processSpace: "elsewhere 1" };
  const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();

  test("on this machine gives way at once", async () => {
    await site.succeed("apply", "--auto-approve", "--lock-timeout=0s");
    expectEachMadeOnce();
  });

  test("on another machine holds until its time to live is over", async () => {
    const held = await changeLock({ ...elsewhere, beat: ago(0) });
    const refused = await site.run("apply", "--auto-approve");
    expect({ code: refused.code, codes: codesIn(refused.output) }).toEqual({ code: 1, codes: ["state-locked"] });
    expect(wordsOf(refused.output)).toContain("on elsewhere");
    expect(await holder()).toEqual(held);
    // nobody asks for the lock to read, but that somebody may be at work is said
    const plan = await site.run("plan");
    expect(codesIn(plan.output)).toEqual(["state-in-use"]);

    await changeLock({ beat: ago((held.timeToLiveSeconds + 1) * seconds) });
    await site.succeed("apply", "--auto-approve");
    expectEachMadeOnce();
  });

  test("is waited for where that is asked", async () => {
    const held = await changeLock({ ...elsewhere, beat: ago(0) });
    expect(await site.run("apply", "--auto-approve", "--lock-timeout=2s")).toMatchObject({ code: 1 });
    await changeLock({ beat: ago((held.timeToLiveSeconds - 2) * seconds) });
    await site.succeed("apply", "--auto-approve", "--lock-timeout=10s");
    expectEachMadeOnce();
  });

  test("can be released by force, by its own id alone", async () => {
    const held = await changeLock({ ...elsewhere, beat: ago(0) });
    const wrong = await site.run("force-unlock", "--force", "no-such-lock");
    expect({ code: wrong.code, codes: codesIn(wrong.output) }).toEqual({ code: 1, codes: ["lock-id-mismatch"] });
    expect(await holder()).toEqual(held);
    const unasked = await site.run("force-unlock", held.id);
    expect({ code: unasked.code, codes: codesIn(unasked.output) }).toEqual({ code: 1, codes: ["approval-missing"] });
    expect(await holder()).toEqual(held);
    await site.succeed("force-unlock", "--force", held.id);
    const again = await site.run("force-unlock", "--force", held.id);
    expect({ code: again.code, codes: codesIn(again.output) }).toEqual({ code: 1, codes: ["not-locked"] });
    await site.succeed("apply", "--auto-approve");
    expectEachMadeOnce();
  });
});

test("a holder whose lock was released by force writes nothing more, and nothing is made twice after it", async () => {
  const running = site.start("apply", "--auto-approve", "--parallelism=1");
  let unlocked: Promise<unknown> | undefined;
  site.simulator.onRequest(async (phase, { method, path }) => {
    if (phase !== "before" || method === "GET" || path.endsWith("/auth/login")) return;
    await (unlocked ??= holder().then(({ id }) => site.succeed("force-unlock", "--force", id)));
  });
  const ended = await running.ended;
  expect({ code: ended.code, codes: codesIn(ended.output) }).toEqual({ code: 1, codes: ["lock-lost"] });
  site.simulator.onRequest(undefined);
  await site.succeed("apply", "--auto-approve");
  expectEachMadeOnce();
});
