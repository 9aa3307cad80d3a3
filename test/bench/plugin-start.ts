import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { makePluginCertificate } from "../../src/plugin/certificate";
import { figure, median, type Figure } from "./figure";

const plugin = join(__dirname, "..", "..", "dist", "terraform-provider-scv", "terraform-provider-scv");
const rounds = 9;

/** Terraform starts the plugin three to five times a command: from the start until it may connect. */
export async function pluginStart(): Promise<Figure[]> {
  const env = {
    ...process.env,
    TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
    PLUGIN_PROTOCOL_VERSIONS: "6",
    PLUGIN_CLIENT_CERT: makePluginCertificate(Date.now()).cert,
  };
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = process.hrtime.bigint();
    const child = spawn(process.execPath, [plugin], { env, stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    all.push(Number(process.hrtime.bigint() - began) / 1e6);
    child.kill("SIGTERM");
    await once(child, "close");
  }
  return [figure("start of terraform's plugin until its handshake", median(all), "ms")];
}
