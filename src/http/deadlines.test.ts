import { Deadlines } from "./deadlines";
import { virtualTime } from "./testing/time";

const turn = () => new Promise(setImmediate);

test("each deadline comes as long after its beginning as the first", async () => {
  const { now, sleep, slept } = virtualTime();
  const wakes: (() => void)[] = [];
  const deadlines = new Deadlines(
    100,
    (ms) => new Promise((resolve) => wakes.push(() => void sleep(ms).then(resolve))),
    now,
  );
  const expired: string[] = [];
  const wake = async () => {
    wakes.splice(0).forEach((ring) => ring());
    await turn();
  };
  deadlines.begin(() => void expired.push(`first at ${now()}`));
  await sleep(30);
  deadlines.begin(() => void expired.push(`second at ${now()}`));
  await sleep(-30);
  await wake();
  expect(expired).toEqual(["first at 100"]);
  await wake();
  expect(expired).toEqual(["first at 100", "second at 130"]);
  expect(slept).toEqual([30, -30, 100, 30]);
});

test("what ended in time does not expire, and the others still do", async () => {
  const { now, sleep } = virtualTime();
  const wakes: (() => void)[] = [];
  const deadlines = new Deadlines(
    100,
    (ms) => new Promise((resolve) => wakes.push(() => void sleep(ms).then(resolve))),
    now,
  );
  const expired: string[] = [];
  const end = deadlines.begin(() => void expired.push("ended"));
  deadlines.begin(() => void expired.push("other"));
  end();
  for (let turns = 0; turns < 3; turns++) {
    wakes.splice(0).forEach((ring) => ring());
    await turn();
  }
  expect(expired).toEqual(["other"]);
});

test("where nothing is under way any more, nothing sleeps", async () => {
  const awake: boolean[] = [];
  const deadlines = new Deadlines(
    100,
    (_, signal) => new Promise((resolve) => signal?.addEventListener("abort", () => resolve(void awake.push(true)))),
    () => 0,
  );
  const ends = [deadlines.begin(() => undefined), deadlines.begin(() => undefined)];
  ends.forEach((end) => end());
  deadlines.begin(() => undefined)();
  await turn();
  expect(awake).toEqual([true, true]);
});
