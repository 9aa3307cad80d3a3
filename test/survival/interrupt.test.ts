import type { RequestHook } from "../../src/simulator/server";
import type { Running } from "../crash/command";
import { Site } from "./site";

let site: Site;

beforeEach(async () => {
  site = await Site.set({}, { latencyMs: 20 });
});

afterEach(async () => {
  site.simulator.onRequest(undefined);
  await site.clear();
});

function isChange({ method, path }: Parameters<RequestHook>[1]): boolean {
  return method !== "GET" && !path.endsWith("/auth/login");
}

/** Until a text was printed. */
function printed({ child }: Running, text: string): Promise<void> {
  let seen = "";
  return new Promise((resolve) => {
    const look = (chunk: string) => {
      seen += chunk;
      if (seen.includes(text)) resolve();
    };
    child.stdout?.on("data", look);
    child.stderr?.on("data", look);
  });
}

async function made(): Promise<number> {
  return site.simulator.creations().created.length;
}

function expectEachMadeOnce(): void {
  const { counts } = site.simulator.creations();
  expect(counts).toMatchObject({
    storageSystem: { nas1: 1, nas2: 1 },
    policy: { bronze: 1, silver: 1, gold: 1 },
    resourceGroup: { crm: 1, erp: 1, web: 1 },
  });
}

async function recorded(): Promise<string[]> {
  return (await site.succeed("state", "list")).split("\n").filter((address) => /policy|group|storage/.test(address));
}

test("Ctrl-C once: what runs is finished and recorded, nothing more is begun, and the next apply does the rest", async () => {
  const running = site.start("apply", "--auto-approve", "--parallelism=2");
  let interrupted: Promise<void> | undefined;
  site.simulator.onRequest(async (phase, request) => {
    if (phase !== "before" || !isChange(request)) return;
    // the first change is held until the interrupt was understood
    interrupted ??= interruptOnce(running);
    await interrupted;
  });
  const { code, output } = await running.ended;
  expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining("Interrupt received.") });
  expect(output).not.toContain("Two interrupts");
  const atInterrupt = await made();
  expect(atInterrupt).toBeGreaterThan(0);
  expect(atInterrupt).toBeLessThanOrEqual(2);
  site.simulator.onRequest(undefined);
  expect(await recorded()).toHaveLength(atInterrupt);
  await site.succeed("apply", "--auto-approve");
  expectEachMadeOnce();
  expect(await site.run("plan", "--detailed-exitcode")).toMatchObject({ code: 0 });
});

async function interruptOnce(running: Running): Promise<void> {
  const understood = printed(running, "Interrupt received.");
  running.child.kill("SIGINT");
  await understood;
}

test.each(["before", "after"] as const)(
  "Ctrl-C twice: it stops at once, %s the requests under way took effect, and the next apply completes without making anything twice",
  async (when) => {
    const running = site.start("apply", "--auto-approve");
    let stopped: Promise<unknown> | undefined;
    site.simulator.onRequest(async (phase, request) => {
      if (phase !== when || !isChange(request)) return undefined;
      stopped ??= interruptTwice(running);
      await stopped;
      return "drop";
    });
    const { code, output, signal } = await running.ended;
    expect({ code, signal, output }).toMatchObject({ code: 1, signal: null });
    expect(output).toContain("Two interrupts received. Stopping at once.");
    site.simulator.onRequest(undefined);
    await site.succeed("apply", "--auto-approve");
    expectEachMadeOnce();
    expect(await site.run("plan", "--detailed-exitcode")).toMatchObject({ code: 0 });
  },
);

async function interruptTwice(running: Running): Promise<void> {
  await interruptOnce(running);
  const understood = printed(running, "Two interrupts received.");
  running.child.kill("SIGINT");
  await understood;
  await running.ended;
}

test("Ctrl-C while it only reads stops at once and changes nothing", async () => {
  await site.succeed("apply", "--auto-approve");
  const before = { files: await site.files(), appliance: site.simulator.state() };
  const running = site.start("plan");
  site.simulator.onRequest(async (phase, { method }) => {
    if (phase !== "before" || method !== "GET") return;
    running.child.kill("SIGINT");
    await running.ended;
  });
  const { code, signal, output } = await running.ended;
  expect({ code, signal }).toEqual({ code: 1, signal: null });
  expect(output).toContain("Interrupt received.");
  expect({ files: await site.files(), appliance: site.simulator.state() }).toEqual(before);
});
