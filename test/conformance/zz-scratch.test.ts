import { mkdtempSync, writeFileSync } from "node:fs";
import { runCommand } from "../../src/cli/testing/test-host";
import { applianceSurroundings } from "./appliance-surroundings";
import { estate, policy } from "./programs-scv/estate";
test("x", async () => {
  const s = await applianceSurroundings();
  const f = mkdtempSync("/tmp/realproviders/x-");
  writeFileSync(`${f}/cdk.tf.json`, JSON.stringify(estate({ scv_policy: { p: policy("p") } })));
  const run = async (...w: string[]) => console.log(await runCommand([...w, "--config=."], { workingFolder: f, environment: s.environment }));
  await run("apply", "-auto-approve");
  await run("taint", "scv_policy.p");
  await s.end();
});
