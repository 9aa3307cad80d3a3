import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scv } from "../crash/command";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "scv-output-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["has no room at all", "", "/dev/full"],
  // the system then takes the beginning of a write, and says so without an error
  ["has room for the beginning", "trap '' XFSZ; ulimit -f 1;", "stdout"],
])("output that goes where there %s is an error that the exit code tells", (_, limit, target) => {
  const line = `${limit} "${process.execPath}" "${scv}" --help > ${target}`;
  const { status, stderr } = spawnSync("bash", ["-c", line], { cwd: folder, encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining("code: output-lost") });
});
