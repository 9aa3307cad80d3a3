import { nodeHost } from "../../host/node-host";
import { collectingView } from "./collecting-view";
import { tellStillRunning } from "./still-running";

/** A clock that moves by what is slept, one sleep at a time. */
function clock() {
  let now = 0;
  const wakes: (() => void)[] = [];
  const machine = {
    ...nodeHost(),
    now: () => now,
    sleep: (ms: number) => new Promise<void>((resolve) => wakes.push(() => ((now += ms), resolve()))),
  };
  const tick = async () => {
    wakes.splice(0).forEach((wake) => wake());
    await new Promise(setImmediate);
  };
  return { machine, tick };
}

test("an operation that takes its time is told of every ten seconds until it ends", async () => {
  const { machine, tick } = clock();
  const told: string[] = [];
  const view = {
    ...collectingView([]),
    still: ({ address }: { address: string }, ms: number) => void told.push(`${address} ${ms}`),
  };
  const { progress } = tellStillRunning(machine, view);
  progress({ kind: "started", address: "scv_policy.gold", action: "create" });
  await tick();
  await tick();
  progress({ kind: "finished", address: "scv_policy.gold", action: "create", elapsedMs: 20_000 });
  await tick();
  expect(told).toEqual(["scv_policy.gold 10000", "scv_policy.gold 20000"]);
});

test("at the end nothing more is told", async () => {
  const { machine, tick } = clock();
  const told: string[] = [];
  const { progress, end } = tellStillRunning(machine, {
    ...collectingView([]),
    still: ({ address }) => void told.push(address),
  });
  progress({ kind: "started", address: "scv_policy.gold", action: "create" });
  end();
  await tick();
  expect(told).toEqual([]);
});
