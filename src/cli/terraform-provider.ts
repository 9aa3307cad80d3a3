#!/usr/bin/env node
import { tmpdir } from "node:os";
import { DiagnosticError } from "../diagnostics/diagnostic";
import { nodeProviderHost } from "../host/node-provider-host";
import { readHandshake } from "../plugin/handshake";
import { servePlugin, serveReattached } from "../plugin/serve";
import { createScvProvider } from "../providers/scv/scv";
import { internalError } from "./internal-error";

/** What Terraform starts, several times a command, as `terraform-provider-scv_v…`. */
async function main(): Promise<void> {
  const provider = createScvProvider();
  const host = nodeProviderHost();
  if (/^--?debug$/.test(process.argv[2] ?? "")) {
    const { reattach } = await serveReattached(provider, host, process.pid);
    process.stdout.write(`Until it is interrupted, Terraform reaches this process with\n\n${variable(reattach)}\n`);
    return;
  }
  const handshake = readHandshake(process.env);
  // an interrupt reaches every process of the terminal; Terraform then says what is to end
  process.on("SIGINT", () => undefined);
  endWithParent();
  // after the answer is on its way
  const exitSoon = () => setTimeout(() => process.exit(0), 10);
  const { line, stop, remove } = await servePlugin(provider, host, {
    handshake,
    temporary: tmpdir(),
    onShutdown: exitSoon,
  });
  process.on("exit", remove);
  process.on("SIGTERM", () => {
    setTimeout(() => process.exit(0), longestEndMs).unref();
    void stop().then(exitSoon);
  });
  process.stdout.write(line);
}

/** For a change that is under way: nobody would know the object whose answer was not waited for. */
const longestEndMs = 5_000;
const parentCheckMs = 500;

/** A Terraform that was killed asks nobody to end. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, parentCheckMs);
}

function variable(reattach: string): string {
  return `  export TF_REATTACH_PROVIDERS='${reattach}'\n`;
}

main().catch((failure: unknown) => {
  const diagnostics = failure instanceof DiagnosticError ? failure.diagnostics : [internalError(failure)];
  // Terraform shows none of it but in its log
  for (const { summary, detail } of diagnostics) process.stderr.write(`[ERROR] ${summary}\n\n${detail}\n`);
  process.exit(1);
});
