import { join } from "node:path";
import { nodeFileSystem } from "../../host/node-filesystem";
import { nodeHost } from "../../host/node-host";
import { openLocalBackend } from "../../state/local-backend";
import { stateFolder } from "../testing/state-folder";

let state: ReturnType<typeof stateFolder>;

beforeEach(() => {
  state = stateFolder({ gold: { "": {} } });
});

afterEach(() => state.remove());

test("where there is nothing to release, nobody has to approve", async () => {
  const { code, err } = await state.run(["force-unlock", "abc"]);
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("code: not-locked") });
});

test("a lock of another id is named before anybody approves, that of the id is released after it alone", async () => {
  const path = join(state.folder, "terraform.tfstate");
  const options = { path, filesystem: nodeFileSystem(), host: nodeHost(), who: "me", version: "0.1.0" };
  const backend = openLocalBackend(options);
  const session = await backend.open({ operation: "apply", lockTimeoutMs: 0 });
  const { id = "" } = (await backend.lockInfo()) ?? {};
  expect((await state.run(["force-unlock", "abc"])).err).toContain("code: lock-id-mismatch");
  expect((await state.run(["force-unlock", id])).err).toContain("code: approval-missing");
  expect((await state.run(["force-unlock", id], { typed: ["no"] })).out).toContain("force-unlock cancelled.");
  expect(await backend.lockInfo()).toMatchObject({ id });
  expect(await state.run(["force-unlock", id], { typed: ["yes"] })).toMatchObject({ code: 0 });
  expect(await backend.lockInfo()).toBeUndefined();
  await session.close().catch(() => undefined);
});
