import { Stop } from "./stop";

test("what only reads ends at once", async () => {
  const stop = new Stop();
  expect(stop.signal.aborted).toBe(false);
  await stop.ask();
  expect(stop.signal.aborted).toBe(true);
});

test("changes under way come to their end first, all of them, failed ones too", async () => {
  const stop = new Stop();
  let fail = (): void => undefined;
  let finish = (): void => undefined;
  const first = stop.whileChanging(() => new Promise<void>((_, reject) => (fail = () => reject(new Error("refused")))));
  const second = stop.whileChanging(() => new Promise<void>((resolve) => (finish = resolve)));
  let isQuiet = false;
  const quiet = stop.ask().then(() => (isQuiet = true));
  expect(stop.signal.aborted).toBe(false);
  fail();
  await expect(first).rejects.toThrow("refused");
  expect([stop.signal.aborted, isQuiet]).toEqual([false, false]);
  finish();
  await second;
  expect(stop.signal.aborted).toBe(true);
  await quiet;
});
