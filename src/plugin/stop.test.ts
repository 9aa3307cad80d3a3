import { Stop } from "./stop";

test("what only reads ends at once", () => {
  const stop = new Stop();
  expect(stop.signal.aborted).toBe(false);
  stop.ask();
  expect(stop.signal.aborted).toBe(true);
});

test("changes under way come to their end first, all of them, failed ones too", async () => {
  const stop = new Stop();
  let fail = (): void => undefined;
  let finish = (): void => undefined;
  const first = stop.whileChanging(() => new Promise<void>((_, reject) => (fail = () => reject(new Error("refused")))));
  const second = stop.whileChanging(() => new Promise<void>((resolve) => (finish = resolve)));
  stop.ask();
  expect(stop.signal.aborted).toBe(false);
  fail();
  await expect(first).rejects.toThrow("refused");
  expect(stop.signal.aborted).toBe(false);
  finish();
  await second;
  expect(stop.signal.aborted).toBe(true);
});
