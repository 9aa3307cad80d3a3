import { mkdtemp, readFile, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeFileSystem } from "../host/node-filesystem";
import { nodeHost } from "../host/node-host";
import { openLocalBackend } from "./local-backend";
import type { LongNumbers } from "./long-numbers";
import { codesOf } from "./testing/codes";
import { apply, creation, put, remove } from "./testing/samples";

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "scv-state-"));
  path = join(folder, "stacks", "terraform.prod.tfstate");
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function local(numbers?: LongNumbers) {
  const filesystem = nodeFileSystem();
  return openLocalBackend({ path, filesystem, host: nodeHost(), who: "me@here", version: "1.0.0", numbers });
}

async function files(): Promise<string[]> {
  return (await readdir(join(folder, "stacks"))).sort();
}

test("where there is no state, a reader finds an empty one and leaves nothing behind", async () => {
  const snapshot = await local().read();
  expect(snapshot).toMatchObject({ exists: false, openIntents: [], diagnostics: [] });
  expect(snapshot.document).toMatchObject({ version: 4, serial: 0, resources: [], outputs: {} });
  expect(await readdir(folder)).toEqual([]);
  expect((await local().read()).digest).toBe(snapshot.digest);
});

test("a run folds its changes into a document with a new serial, keeps the one before, and all files are private", async () => {
  const first = await local().open(apply);
  const { lineage } = first.snapshot.document;
  await first.record([put("gold")], await first.intend(creation("gold")));
  await first.close();
  const before = await readFile(path, "utf8");
  const second = await local().open(apply);
  await second.record([remove("gold"), put("silver")]);
  await second.close();
  const after = await local().read();
  expect(after).toMatchObject({ exists: true, document: { serial: 2, lineage } });
  expect(after.document.resources.map((resource) => resource.name)).toEqual(["silver"]);
  expect(await readFile(`${path}.backup`, "utf8")).toBe(before);
  expect(await files()).toEqual(["", ".backup", ".fencing", ".journal"].map((end) => `terraform.prod.tfstate${end}`));
  for (const file of await files()) expect((await stat(join(folder, "stacks", file))).mode & 0o777).toBe(0o600);
});

test("a run that changes nothing leaves the document as it is", async () => {
  const first = await local().open(apply);
  await first.record([put("gold")]);
  await first.close();
  const before = await readFile(path, "utf8");
  const { digest } = await local().read();
  const second = await local().open(apply);
  await second.record([put("gold")]);
  await second.record([], await second.intend(creation("silver")));
  await second.close();
  expect(await readFile(path, "utf8")).toBe(before);
  expect(await local().read()).toMatchObject({ digest, openIntents: [] });
});

test("on nothing, a run that does nothing leaves no state", async () => {
  await (await local().open(apply)).close();
  expect((await local().read()).exists).toBe(false);
});

test("the digest is the same for whoever reads the same state, and another after each change", async () => {
  const digests = [(await local().read()).digest];
  const session = await local().open(apply);
  expect(session.snapshot.digest).toBe(digests[0]);
  const id = await session.intend(creation("gold"));
  digests.push((await local().read()).digest);
  await session.record([put("gold")], id);
  await session.intend(creation("silver"));
  digests.push((await local().read()).digest);
  await session.close();
  digests.push((await local().read()).digest);
  expect(new Set(digests).size).toBe(4);
  const next = await local().open(apply);
  expect(next.snapshot.digest).toBe(digests[3]);
  await next.close();
});

test("numbers keep their digits through journal and document, in whatever form the caller holds them", async () => {
  class Decimal {
    constructor(readonly digits: string) {}
  }
  const decimals: LongNumbers = {
    hold: (text) => new Decimal(text),
    text: (value) => (value instanceof Decimal ? value.digits : undefined),
  };
  const attributes = { big: new Decimal("12345678901234567890.5"), small: 1.5, list: [new Decimal("1e400")] };
  const session = await local(decimals).open(apply);
  await session.record([put("gold", attributes)], await session.intend(creation("gold", { ...attributes, small: 1 })));
  await session.intend(creation("silver"));
  const replayed = await local(decimals).read();
  expect(replayed.document.resources[0]?.instances[0]?.attributes).toEqual(attributes);
  await session.close();
  expect(await readFile(path, "utf8")).toContain('"big": 12345678901234567890.5,');
  expect((await local(decimals).read()).document).toEqual(replayed.document && { ...replayed.document, serial: 1 });
  expect((await local().read()).document.resources[0]?.instances[0]?.attributes["big"]).toMatchObject({
    value: "12345678901234567890.5",
  });
});

test("a state that cannot be written is an error that names the file", async () => {
  path = join("/dev/null", "terraform.tfstate");
  expect(await codesOf(local().open(apply))).toEqual(["file-access"]);
});
