import { execFileSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { nodeCliHost } from "./host/node-cli-host";
import { nodeOutput } from "./host/node-output";
import { runAndFlush } from "./run-and-flush";

const processHost = nodeCliHost();
let folder: string;
const opened: number[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scv-output-"));
  const configuration = { resource: { terraform_data: { a: { input: 1 } } }, output: { o: { value: 1 } } };
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(configuration));
});

afterEach(() => {
  opened.splice(0).forEach(closeSync);
  rmSync(folder, { recursive: true });
});

function open(path: string, flags: string): number {
  const fd = openSync(path, flags);
  opened.push(fd);
  return fd;
}

/** Runs a command with the output given; answers its exit code and what stood on the error output. */
async function run(words: string, stream: Writable, fd: number): Promise<{ code: number; err: string }> {
  const path = join(folder, "stderr");
  const host = {
    ...processHost,
    workingFolder: folder,
    stdout: nodeOutput(Object.assign(stream, { fd })),
    stderr: nodeOutput(Object.assign(new PassThrough(), { fd: open(path, "w") })),
  };
  const code = await runAndFlush([...words.split(" "), "--config=."], host);
  return { code, err: readFileSync(path, "utf8") };
}

const intoFile = (words: string, path: string) => run(words, new PassThrough(), open(path, "w"));

function intoPipe(words: string, code: string) {
  const path = join(folder, "pipe");
  if (!existsSync(path)) execFileSync("mkfifo", [path]);
  const failing = new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
  return run(words, failing, open(path, "r+"));
}

const applied = () => readFileSync(join(folder, "terraform.tfstate"), "utf8").includes("terraform_data");

test.each(["state pull", "show", "show --json", "output", "state list", "plan", "plan --json", "validate"])(
  "output that a full disk does not take is an error: %s",
  async (words) => {
    expect(await intoFile("apply --auto-approve", join(folder, "stdout"))).toEqual({ code: 0, err: "" });
    const { code, err } = await intoFile(words, "/dev/full");
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("code: output-lost") });
  },
);

test("an apply goes on to its end though a full disk takes none of its output", async () => {
  const { code, err } = await intoFile("apply --auto-approve", "/dev/full");
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("no space left on device") });
  expect(applied()).toBe(true);
});

test("so it does where the output breaks otherwise", async () => {
  const { code, err } = await intoPipe("apply --auto-approve", "EIO");
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("code: output-lost") });
  expect(applied()).toBe(true);
});

test("a reader that has seen enough is no error", async () => {
  expect(await intoPipe("apply --auto-approve", "EPIPE")).toEqual({ code: 0, err: "" });
  expect(applied()).toBe(true);
});

test("what is written to a file is there whole, after what is there", async () => {
  const path = join(folder, "stdout");
  writeFileSync(path, "before\n");
  expect(await run("validate", new PassThrough(), open(path, "a"))).toMatchObject({ code: 0 });
  expect(readFileSync(path, "utf8")).toMatch(/^before\nSuccess!/);
});
