#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { nodeCliHost } from "./host/node-cli-host";
import { runCli } from "./run-cli";

// a command lives for seconds: with its own budget V8 spends up to a quarter of them on optimising what then hardly runs
setFlagsFromString("--interrupt-budget=300000");
// nor does what it makes live long: collected in few large steps, not in many small ones
setFlagsFromString("--semi-space-growth-factor=16");

void runCli(process.argv.slice(2), nodeCliHost()).then((code) => {
  // what was written may still be gathered here, or on its way through a pipe
  process.stdout.uncork();
  process.stderr.uncork();
  process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
});
