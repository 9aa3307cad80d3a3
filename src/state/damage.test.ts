import { DiagnosticError } from "../diagnostics/diagnostic";
import type { StateBackend } from "./backend";
import { found } from "./testing/found";
import { apply, backend, creation, path, put } from "./testing/samples";
import { SimulatedDisk } from "./testing/simulated-disk";
import { SimulatedMachine } from "./testing/simulated-host";

const journal = `${path}.journal`;

interface Scene {
  readonly disk: SimulatedDisk;
  readonly local: StateBackend;
  /** What a reader may find after an end of the journal is lost. */
  readonly legal: Set<string>;
}

/** One run that was folded; and, where interrupted, a second one that was killed before its end. */
async function scene(interrupted: boolean): Promise<Scene> {
  const machine = new SimulatedMachine();
  const disk = new SimulatedDisk(() => machine.time);
  const killed = backend(disk, machine, 1);
  const first = await killed.open(apply);
  await first.record([put("gold")], await first.intend(creation("gold")));
  await first.close();
  const second = await killed.open(apply);
  await second.record([put("gold", { id: "gold", name: "renamed" })]);
  await second.close();
  const local = backend(disk, machine, 2);
  const legal = new Set([found(await local.read())]);
  if (!interrupted) return { disk, local, legal };
  const third = await killed.open(apply);
  const silver = await third.intend(creation("silver"));
  legal.add(found(await local.read()));
  await third.record([put("silver")], silver);
  await third.intend(creation("bronze"));
  // the two lines came with one write
  const lines = disk.read(journal)?.split("\n") ?? [];
  const whole = disk.read(journal);
  disk.put(journal, `${lines.slice(0, -2).join("\n")}\n`);
  legal.add(found(await local.read()));
  disk.put(journal, whole);
  legal.add(found(await local.read()));
  machine.running.delete(1);
  return { disk, local, legal };
}

async function outcome(work: Promise<unknown>): Promise<DiagnosticError | undefined> {
  try {
    await work;
    return undefined;
  } catch (failure) {
    if (failure instanceof DiagnosticError) return failure;
    throw failure;
  }
}

function files(disk: SimulatedDisk): Record<string, string | undefined> {
  return Object.fromEntries([path, journal, `${path}.backup`].map((file) => [file, disk.read(file)]));
}

/** Undefined where it is detected, and nothing overwritten; else what the reader finds. */
async function detectedOr({ disk, local }: Scene): Promise<string | undefined> {
  const before = Object.values(files(disk));
  const failure = await outcome(local.read());
  if (failure === undefined) return found(await local.read());
  expect(failure.diagnostics.every((one) => /last good copy|no good copy/i.test(one.detail))).toBe(true);
  expect(await outcome(local.open(apply))).toBeInstanceOf(DiagnosticError);
  // a journal may have been set aside, under another name
  expect(disk.paths().map((file) => disk.read(file))).toEqual(expect.arrayContaining(before));
  return undefined;
}

const scenes = [
  { name: "a state at rest", interrupted: false },
  { name: "a state with the journal of an interrupted run", interrupted: true },
];

describe.each(scenes)("$name", ({ interrupted }) => {
  test.each([path, journal])("a bit that flips anywhere in %s is detected or says the same", async (file) => {
    const made = await scene(interrupted);
    const whole = files(made.disk);
    const text = whole[file] ?? "";
    const intact = found(await made.local.read());
    let detected = 0;
    for (let at = 0; at < text.length; at++) {
      const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << (at % 8)));
      for (const [other, content] of Object.entries(whole)) made.disk.put(other, content);
      made.disk.put(file, text.slice(0, at) + flipped + text.slice(at + 1));
      const seen = await detectedOr(made);
      if (seen === undefined) detected++;
      else expect([at, seen]).toEqual([at, intact]);
    }
    expect(detected).toBeGreaterThan(text.length / 2);
  });

  test("a document truncated anywhere is detected or says the same", async () => {
    const made = await scene(interrupted);
    const whole = made.disk.read(path) ?? "";
    const intact = found(await made.local.read());
    for (let length = 0; length < whole.length; length++) {
      made.disk.put(path, whole.slice(0, length));
      const seen = await detectedOr(made);
      if (length < whole.length - 1) expect([length, seen]).toEqual([length, undefined]);
      else expect([undefined, intact]).toContain(seen);
    }
  });

  test("a journal truncated anywhere is detected or is an earlier state", async () => {
    const made = await scene(interrupted);
    const whole = made.disk.read(journal) ?? "";
    for (let length = 0; length < whole.length; length++) {
      made.disk.put(journal, whole.slice(0, length));
      const failure = await outcome(made.local.read());
      if (failure === undefined) expect([...made.legal]).toContain(found(await made.local.read()));
      else expect(length).toBeLessThanOrEqual(whole.indexOf("\n"));
    }
  });
});

interface Case {
  readonly name: string;
  readonly interrupted?: true;
  readonly harm: (disk: SimulatedDisk) => void;
  readonly code: string;
  readonly says: readonly (string | RegExp)[];
}

function edit(file: string, from: string | RegExp, to: string): (disk: SimulatedDisk) => void {
  return (disk) => {
    const before = disk.read(file) ?? "";
    expect(before).toMatch(from);
    disk.put(file, before.replace(from, to));
  };
}

const backup = `The last good copy is ${path}.backup (serial 1)`;

const cases: readonly Case[] = [
  {
    name: "an empty document",
    harm: (disk) => disk.put(path, ""),
    code: "state-unreadable",
    says: [path, "empty", backup],
  },
  {
    name: "a document that is gone",
    harm: (disk) => disk.put(path, undefined),
    code: "state-missing",
    says: [`${path}.journal`, backup],
  },
  {
    name: "a document that is something else",
    harm: (disk) => disk.put(path, "[]"),
    code: "state-unreadable",
    says: ["not a state", backup],
  },
  {
    name: "a document of a newer version",
    harm: edit(path, '"version": 4', '"version": 5'),
    code: "state-newer-version",
    says: ["version 5", "update cdktf-scv", backup],
  },
  {
    name: "a document of an older version",
    harm: edit(path, '"version": 4', '"version": 3'),
    code: "state-older-version",
    says: ["version 3", backup],
  },
  {
    name: "a document with an attribute of more levels than can be worked with",
    harm: edit(path, '"attributes": {', `"attributes": {"deep": ${"[".repeat(2500)}${"]".repeat(2500)},`),
    code: "state-unreadable",
    says: ["an attribute of scv_policy", "more than 500 levels", backup],
  },
  {
    name: "a document with results of checks of more levels than can be worked with",
    harm: edit(path, '"check_results": null', `"check_results": ${"[".repeat(9000)}${"]".repeat(9000)}`),
    code: "state-unreadable",
    says: ["check_results", "more than 500 levels", backup],
  },
  {
    name: "a document with a field of an instance of more levels than can be worked with",
    harm: edit(path, '"attributes": {', `"unheard_of": ${"[".repeat(9000)}${"]".repeat(9000)}, "attributes": {`),
    code: "state-unreadable",
    says: ["scv_policy", "more than 500 levels", backup],
  },
  {
    name: "a document with an output whose type has more levels than can be worked with",
    harm: edit(
      path,
      /"outputs": \{\}?/,
      `"outputs": {"deep": {"value": null, "type": ${'["list",'.repeat(6000)}"string"${"]".repeat(6000)}}}`,
    ),
    code: "state-unreadable",
    says: ["output deep", "more than 500 levels", backup],
  },
  {
    name: "a document with one object twice",
    harm: edit(path, '"instances": [', '"instances": [{"schema_version": 0, "attributes": {}},'),
    code: "state-unreadable",
    says: ["scv_policy.gold", "twice", backup],
  },
  {
    name: "a document edited by hand",
    harm: edit(path, "renamed", "edited"),
    code: "state-changed-without-serial",
    says: ["serial 2", backup, `move ${journal} away`],
  },
  {
    name: "an older document put back",
    harm: (disk) => disk.put(path, disk.read(`${path}.backup`)),
    code: "state-older-than-journal",
    says: ["serial of", "is 1", "saw serial 2"],
  },
  {
    name: "a document of another project",
    harm: edit(path, /"lineage": "[^"]*"/, '"lineage": "another"'),
    code: "foreign-state",
    says: ["another", `move ${journal} away`],
  },
  {
    name: "an empty journal",
    harm: (disk) => disk.put(journal, ""),
    code: "journal-unreadable",
    says: [`${journal}, line 1`, "header is missing", `The last good copy is ${path} itself (serial 2)`],
  },
  {
    name: "a journal with a damaged line in the middle",
    interrupted: true,
    harm: edit(journal, '"naturalKey":"silver"', '"naturalKey":"copper"'),
    code: "journal-unreadable",
    says: [`${journal}, line 2`, "checksum", `The last good copy is ${path} itself (serial 2)`],
  },
  {
    name: "a journal whose last whole line is damaged",
    interrupted: true,
    harm: edit(journal, '"naturalKey":"bronze"', '"naturalKey":"copper"'),
    code: "journal-unreadable",
    says: [`${journal}, line 4`, "checksum"],
  },
  {
    name: "a result without its intent",
    interrupted: true,
    harm: edit(journal, /.*"naturalKey":"silver".*\n/, ""),
    code: "journal-unreadable",
    says: ["line 2", "intent that is not there"],
  },
  {
    name: "a journal of a newer program",
    // CRC-32 of the changed header
    harm: (disk) => disk.put(journal, '708374fe {"kind":"header","format":2}\n'),
    code: "journal-newer-version",
    says: [`${journal}, line 1`, "format is 2", "Update cdktf-scv"],
  },
  {
    name: "a document edited by hand while a journal is open",
    interrupted: true,
    harm: edit(path, "renamed", "edited"),
    code: "state-changed-without-serial",
    says: ["scv_policy.silver", "scv_policy.bronze", "import"],
  },
];

test.each(cases)("$name is an error that names the last good copy, and nothing is overwritten", async (one) => {
  const made = await scene(one.interrupted === true);
  one.harm(made.disk);
  const before = files(made.disk);
  for (const work of [() => made.local.read(), () => made.local.open(apply)]) {
    const failure = await outcome(work());
    expect(failure?.diagnostics.map((diagnostic) => diagnostic.code)).toEqual([one.code]);
    for (const text of one.says) expect(failure?.diagnostics[0]?.detail).toMatch(text);
    expect(files(made.disk)).toEqual(before);
  }
  expect(await made.local.lockInfo()).toBeUndefined();
});

test("where the backup is damaged too, that is said", async () => {
  const made = await scene(false);
  made.disk.put(path, "{");
  made.disk.put(`${path}.backup`, "{");
  const failure = await outcome(made.local.read());
  expect(failure?.diagnostics[0]?.detail).toContain("There is no good copy beside it");
});

test("a line that was torn by a crash is ignored, and truncated away before the next line is written", async () => {
  const { disk, local } = await scene(true);
  const whole = disk.read(journal) ?? "";
  const intact = found(await local.read());
  disk.put(journal, `${whole}d60968c6 {"kind":"intent","intent":{"id":"9-`);
  expect(found(await local.read())).toBe(intact);
  const session = await local.open(apply);
  await session.intend(creation("copper"));
  expect(disk.read(journal)?.startsWith(whole)).toBe(true);
  await session.close();
  expect((await local.read()).openIntents.map((intent) => intent.naturalKey)).toEqual(["bronze", "copper"]);
});
