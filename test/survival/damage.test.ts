import { cp, mkdtemp, mkdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codesIn, Site, wordsOf, type Told } from "./site";

/** How many places of a file are tried. */
const places = 24;
const state = "terraform.tfstate";
const journal = `${state}.journal`;

let site: Site;
/** The folder as an apply left it that ended well, and as one left it that was killed. */
const scenes = { "at rest": "", "of a killed run": "" };
type Scene = keyof typeof scenes;

beforeAll(async () => {
  site = await Site.applied();
  // a second run, so that there is a backup
  await site.want({ description: "after" });
  await site.succeed("apply", "--auto-approve");
  scenes["at rest"] = await keep();
  await site.want({ description: "once more", policies: { bronze: 3, silver: 7, gold: 30, new1: 1, new2: 1 } });
  const running = site.start("apply", "--auto-approve");
  let changes = 0;
  site.simulator.onRequest(async (phase, { method, path }) => {
    if (method === "GET" || path.endsWith("/auth/login") || phase !== "after" || ++changes < 4) return undefined;
    running.child.kill("SIGKILL");
    await running.ended;
    return "drop";
  });
  expect(await running.ended).toMatchObject({ signal: "SIGKILL" });
  site.simulator.onRequest(undefined);
  scenes["of a killed run"] = await keep();
}, 180_000);

afterAll(async () => {
  await Promise.all(Object.values(scenes).map((folder) => rm(folder, { recursive: true, force: true })));
  await site.clear();
});

async function keep(): Promise<string> {
  const kept = await mkdtemp(`${site.folder}-kept-`);
  await cp(site.folder, kept, { recursive: true });
  return kept;
}

async function begin(scene: Scene): Promise<void> {
  await rm(site.path(`${state}.lock`), { force: true });
  for (const name of [state, journal, `${state}.backup`]) {
    await rm(site.path(name), { recursive: true, force: true });
    await cp(join(scenes[scene], name), site.path(name)).catch(() => undefined);
  }
  await cp(join(scenes[scene], "cdk.tf.json"), site.path("cdk.tf.json"));
}

/** Nothing that the command was told to change may happen: neither to the files nor on the appliance. */
async function refusal(...args: string[]): Promise<Told> {
  const before = { files: await site.files(), appliance: site.simulator.state() };
  const told = await site.run(...args);
  expect({ files: await site.files(), appliance: site.simulator.state() }).toEqual(before);
  return told;
}

const commands = [["plan"], ["apply", "--auto-approve"], ["drift"], ["state", "list"]];

function expectClear({ code, output }: Told, file: string): void {
  expect(code).toBe(1);
  expect(wordsOf(output)).toContain(site.path(file));
  expect(wordsOf(output)).toMatch(/The last good copy is \S+ (itself )?\(serial \d+\)/);
  expect(output).not.toMatch(/internal-error|^\s+at .*:\d+:\d+/m);
}

async function expectRefused(file: string, code: string): Promise<void> {
  for (const command of commands) {
    const told = await refusal(...command);
    expectClear(told, file);
    expect(codesIn(told.output)).toEqual([code]);
  }
}

const damages: readonly (readonly [name: string, scene: Scene, file: string, code: string, harm: Harm])[] = [
  ["an empty state", "at rest", state, "state-unreadable", { text: "" }],
  ["an empty journal", "at rest", journal, "journal-unreadable", { text: "" }],
  ["an empty journal of a killed run", "of a killed run", journal, "journal-unreadable", { text: "" }],
  ["a state that is no JSON", "at rest", state, "state-unreadable", { text: "version 4" }],
  ["a state of a newer version", "at rest", state, "state-newer-version", { from: '"version": 4', to: '"version": 5' }],
  ["a state of another lineage", "at rest", state, "foreign-state", { from: /"lineage": "./, to: '"lineage": "x' }],
  [
    "an older copy of the state",
    "at rest",
    state,
    "state-older-than-journal",
    { from: /"serial": 2/, to: '"serial": 1' },
  ],
  [
    "a state edited without a new serial",
    "at rest",
    state,
    "state-changed-without-serial",
    { from: "gold", to: "Gold" },
  ],
  ["the state is gone", "at rest", state, "state-missing", { gone: true }],
  ["a folder in place of the state", "at rest", state, "file-access", { folder: true }],
  ["a folder in place of the journal", "at rest", journal, "file-access", { folder: true }],
];

interface Harm {
  readonly text?: string;
  readonly from?: string | RegExp;
  readonly to?: string;
  readonly gone?: true;
  readonly folder?: true;
}

async function inflict(file: string, { text, from, to = "", gone, folder }: Harm): Promise<void> {
  const path = site.path(file);
  if (gone || folder) await rm(path);
  if (folder) await mkdir(path);
  if (text !== undefined) await writeFile(path, text);
  if (from !== undefined) await writeFile(path, (await readFile(path, "utf8")).replace(from, to));
}

test.each(damages)("%s: every command says so, names file and copy, and overwrites nothing", async (...given) => {
  const [, scene, file, code, harm] = given;
  await begin(scene);
  await inflict(file, harm);
  await expectRefused(file, code);
});

/** Plan and drift change nothing, so every place can be tried; what they refuse, apply must refuse. */
async function tryPlaces(scene: Scene, file: string, harm: (bytes: Buffer, at: number) => Promise<void>) {
  await begin(scene);
  const bytes = await readFile(site.path(file));
  const intact = await site.run("plan");
  let detected = 0;
  for (let place = 0; place < places; place++) {
    await begin(scene);
    await harm(bytes, Math.floor((bytes.length * (place + 0.5)) / places));
    const told = await refusal("plan");
    if (told.code === 1) {
      detected++;
      expectClear(told, file);
      expectClear(await refusal("apply", "--auto-approve"), file);
    } else expect({ place, told }).toEqual({ place, told: intact });
  }
  return detected;
}

describe.each(["at rest", "of a killed run"] as const)("the files %s", (scene) => {
  test.each([state, journal])("a bit that flips anywhere in %s is told, or changes nothing", async (file) => {
    const flip = async (bytes: Buffer, at: number) => {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      await writeFile(site.path(file), flipped);
    };
    expect(await tryPlaces(scene, file, flip)).toBeGreaterThan(places / 2);
  });

  test("a state that is cut off anywhere is told", async () => {
    expect(await tryPlaces(scene, state, (_, at) => truncate(site.path(state), at))).toBe(places);
  });

  test("of a journal that is cut off anywhere, the torn line alone is ignored, and no apply makes anything twice", async () => {
    await begin(scene);
    const { length } = await readFile(site.path(journal));
    const appliance = JSON.stringify(site.simulator.state());
    for (let place = 0; place < places; place++) {
      await begin(scene);
      site.simulator.setState(JSON.parse(appliance));
      await truncate(site.path(journal), Math.floor((length * (place + 0.5)) / places));
      const told = await refusal("plan");
      expect(codesIn(told.output)).not.toContain("internal-error");
      await site.run("apply", "--auto-approve");
      const names = site.simulator.state().policies.map(({ name }) => name);
      expect(names).toHaveLength(new Set(names).size);
    }
  });
});
