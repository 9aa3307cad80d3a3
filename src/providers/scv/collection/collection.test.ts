import { Collection, type Entry } from "./collection";

function entry(name: string): Entry<{ id: string }> {
  return { id: name, name, wire: {}, model: { id: name } };
}

const never = () => new Promise<void>(() => undefined);

/** A server whose lists wait for `answer`. */
function slowServer() {
  const names: string[] = [];
  const asked: (() => void)[] = [];
  const collection = new Collection(
    () => new Promise<Entry<{ id: string }>[]>((resolve) => asked.push(() => resolve(names.map(entry)))),
    () => 0,
    never,
  );
  return { names, asked, collection };
}

test("readers at the same time and later share one list, until something is written", async () => {
  const { asked, collection } = slowServer();
  const both = [collection.list(), collection.list()];
  asked[0]?.();
  await Promise.all([...both, collection.list()]);
  expect(asked).toHaveLength(1);
  await collection.writing(async () => undefined);
  void collection.list();
  expect(asked).toHaveLength(2);
});

test("a list that was asked for before a write is not kept after it", async () => {
  const { asked, collection } = slowServer();
  const before = collection.list();
  await collection.writing(async () => undefined);
  asked[0]?.();
  await before;
  void collection.list();
  expect(asked).toHaveLength(2);
});

test("a fresh list begins after the call; all who wait for it share it", async () => {
  const { names, asked, collection } = slowServer();
  const running = collection.list();
  const fresh = [collection.fresh(), collection.fresh()];
  asked[0]?.();
  await running;
  names.push("made meanwhile");
  await new Promise(setImmediate);
  asked[1]?.();
  const [first, second] = await Promise.all(fresh);
  expect(first?.byName.has("made meanwhile")).toBe(true);
  expect(second).toBe(first);
  expect(asked).toHaveLength(2);
});

test("writes that end together share one list, which begins when none is under way", async () => {
  const names: string[] = [];
  let lists = 0;
  const collection = new Collection(
    async () => {
      lists++;
      return names.map(entry);
    },
    () => 0,
    never,
  );
  const write = async (name: string, turns: number) => {
    await collection.writing(async () => {
      for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
      names.push(name);
    });
    return (await collection.afterWrites()).byName.has(name);
  };
  const seen = await Promise.all(Array.from({ length: 20 }, (_, i) => write(`policy ${i}`, i)));
  expect(seen).toEqual(seen.map(() => true));
  expect(lists).toBe(1);
});

test("a list that failed is asked for again", async () => {
  let lists = 0;
  const collection = new Collection<{ id: string }>(
    async () => {
      if (lists++ === 0) throw new Error("lost");
      return [];
    },
    () => 0,
    never,
  );
  await expect(collection.list()).rejects.toThrow("lost");
  await expect(collection.list()).resolves.toMatchObject({ entries: [] });
});

test("whoever will do with an older list takes the one that is under way, though somebody writes", async () => {
  const { asked, collection } = slowServer();
  const lists = [1, 2, 3].map(() => collection.writing(() => collection.latest()));
  asked[0]?.();
  await Promise.all(lists);
  await collection.latest();
  expect(asked).toHaveLength(1);
});

test("a write whose answer does not come holds up the others for a while only", async () => {
  const names: string[] = [];
  let overdue: () => void = () => undefined;
  const collection = new Collection(
    async () => names.map(entry),
    () => 0,
    () => new Promise<void>((resolve) => (overdue = resolve)),
  );
  void collection.writing(never);
  await collection.writing(async () => void names.push("made"));
  const listing = collection.afterWrites();
  overdue();
  expect((await listing).byName.has("made")).toBe(true);
});
