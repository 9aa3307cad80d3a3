import { nodeHost } from "../../host/node-host";
import { collectingView } from "./collecting-view";
import { tellStillReading } from "./still-reading";

test("reading that takes its time is told of every ten seconds, and no more when it ended", async () => {
  const wakes: (() => void)[] = [];
  const machine = { ...nodeHost(), sleep: () => new Promise<void>((wake) => wakes.push(wake)) };
  const told: number[] = [];
  const tick = async () => {
    wakes.splice(0).forEach((wake) => wake());
    await new Promise(setImmediate);
  };
  let answer = () => {};
  const work = () => new Promise<string>((resolve) => (answer = () => resolve("read")));
  const reading = tellStillReading(machine, { ...collectingView([]), stillReading: (ms) => void told.push(ms) }, work);
  await tick();
  await tick();
  answer();
  expect(await reading).toBe("read");
  await tick();
  expect(told).toEqual([10_000, 20_000]);
});
