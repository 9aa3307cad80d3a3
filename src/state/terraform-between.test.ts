import type { StateBackend } from "./backend";
import type { FileSystem } from "./filesystem";
import { openLocalBackend } from "./local-backend";
import { codesOf } from "./testing/codes";
import { found } from "./testing/found";
import { apply, backend, creation, path, put } from "./testing/samples";
import { SimulatedDisk } from "./testing/simulated-disk";
import { SimulatedMachine } from "./testing/simulated-host";

const journal = `${path}.journal`;

function start(): { machine: SimulatedMachine; disk: SimulatedDisk; local: StateBackend } {
  const machine = new SimulatedMachine();
  const disk = new SimulatedDisk(() => machine.time);
  return { machine, disk, local: backend(disk, machine) };
}

/** As Terraform leaves it: the same lineage, a higher serial. */
function terraformWrites(disk: SimulatedDisk, serial: number, from = "gold", to = "edited"): void {
  const text = disk.read(path) ?? "";
  disk.put(path, text.replace(/"serial": \d+/, `"serial": ${serial}`).replace(`"id": "${from}"`, `"id": "${to}"`));
}

async function oneRun(local: StateBackend): Promise<void> {
  const session = await local.open(apply);
  await session.record([put("gold")], await session.intend(creation("gold")));
  await session.close();
}

test("a document that Terraform wrote with a higher serial is respected, and a new journal begins", async () => {
  const { disk, local } = start();
  await oneRun(local);
  terraformWrites(disk, 7);
  expect(found(await local.read())).toContain("edited");
  const session = await local.open(apply);
  await session.record([put("silver")]);
  await session.close();
  const after = await local.read();
  expect(after.document.serial).toBe(8);
  expect(found(after)).toContain("edited");
  expect(found(after)).toContain("silver");
});

test("once a run has seen what Terraform wrote, a flip in it is noticed", async () => {
  const { disk, local } = start();
  await oneRun(local);
  terraformWrites(disk, 7);
  await (await local.open(apply)).close();
  terraformWrites(disk, 7, "edited", "flipped");
  expect(await codesOf(local.read())).toEqual(["state-changed-without-serial"]);
});

test("a document that a newer Terraform rewrote without a change is the same state", async () => {
  const { disk, local } = start();
  await oneRun(local);
  const before = await local.read();
  const text = disk.read(path) ?? "";
  const rewritten = text
    .replace('"1.11.4"', '"1.13.0"')
    .replace(/"sensitive_attributes": \[\]/, '$&, "identity_schema_version": 0');
  expect(rewritten).not.toBe(text);
  disk.put(path, rewritten);
  expect(found(await local.read())).toBe(found(before));
  await oneRun(local);
  expect((await local.read()).document.terraform_version).toBe("1.13.0");
});

test("a document where there was none is respected, where the journal holds nothing", async () => {
  const { disk, local } = start();
  const session = await local.open(apply);
  await session.record([], await session.intend(creation("gold")));
  await session.close();
  const other = start();
  await oneRun(other.local);
  disk.put(path, (other.disk.read(path) ?? "").replace(/"lineage": "[^"]*"/, '"lineage": "of-terraform"'));
  expect((await local.read()).document.lineage).toBe("of-terraform");
});

describe("when Terraform wrote the document while an interrupted run had left its journal open", () => {
  async function interrupted() {
    const made = start();
    await oneRun(made.local);
    const session = await made.local.open(apply);
    await session.record([put("silver")], await session.intend(creation("silver")));
    await session.intend(creation("bronze"));
    made.machine.running.delete(1);
    terraformWrites(made.disk, 7);
    return { ...made, local: backend(made.disk, made.machine, 2), unfolded: made.disk.read(journal) };
  }

  test("a reader replays nothing, moves nothing and says what the journal knows", async () => {
    const { disk, local, unfolded } = await interrupted();
    await expect(local.read()).rejects.toMatchObject({
      diagnostics: [
        {
          code: "journal-of-another-state",
          detail: expect.stringMatching(/silver, scv_policy\.bronze.*import.*last good copy is .* itself \(serial 7\)/),
        },
      ],
    });
    expect(disk.read(journal)).toBe(unfolded);
  });

  test("a writer sets the journal aside and says so once; the next run goes on with the document", async () => {
    const { disk, local, unfolded } = await interrupted();
    const aside = `${journal}.20260101T000000Z.set-aside`;
    disk.put(aside, "an earlier one");
    await expect(local.open(apply)).rejects.toMatchObject({
      diagnostics: [{ code: "journal-of-another-state", detail: expect.stringContaining("was set aside as") }],
    });
    expect(disk.read(aside)).toBe("an earlier one");
    expect(disk.read(`${journal}.20260101T000000Z-2.set-aside`)).toBe(unfolded);
    const session = await local.open(apply);
    expect(found(session.snapshot)).toContain("edited");
    expect(found(session.snapshot)).not.toContain("silver");
    await session.close();
  });
});

test("a document that Terraform writes during the run is not overwritten, and the journal stays", async () => {
  const { disk, local } = start();
  await oneRun(local);
  const session = await local.open(apply);
  await session.record([put("silver")], await session.intend(creation("silver")));
  terraformWrites(disk, 2);
  const theirs = disk.read(path);
  expect(await codesOf(session.close())).toEqual(["state-changed-during-run"]);
  expect(disk.read(path)).toBe(theirs);
  expect(disk.read(journal)).toContain("silver");
  expect(await local.lockInfo()).toBeUndefined();
  expect(await codesOf(local.read())).toEqual(["journal-of-another-state"]);
});

test("a document that Terraform writes while the fold prepares its own is not overwritten", async () => {
  const { machine, disk } = start();
  const filesystem = disk.filesystem();
  const intruded: FileSystem = {
    ...filesystem,
    open: async (file, flags) => {
      if (file.startsWith(path) && file.endsWith(".tmp") && !/lock|journal|backup|fencing/.test(file))
        terraformWrites(disk, 2);
      return filesystem.open(file, flags);
    },
  };
  await oneRun(backend(disk, machine));
  const host = machine.process(1);
  const local = openLocalBackend({ path, filesystem: intruded, host, who: "me", version: "1.0.0" });
  const session = await local.open(apply);
  await session.record([put("silver")]);
  expect(await codesOf(session.close())).toEqual(["state-changed-during-run"]);
  expect(disk.read(path)).toContain("edited");
  expect(disk.paths().filter((file) => file.endsWith(".tmp"))).toEqual([]);
});
