import { spawnSync } from "node:child_process";
import { join } from "node:path";

test("imports point one way: no room reaches into one that it must not know, and there are no cycles", () => {
  const root = join(__dirname, "..");
  const command = join(root, "node_modules", ".bin", "depcruise");
  const run = spawnSync(command, ["--config", "test/rooms.cjs", "--output-type", "err", "src", "constructs"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(run.stdout + run.stderr).toContain("no dependency violations found");
  expect(run.status).toBe(0);
}, 60_000);
