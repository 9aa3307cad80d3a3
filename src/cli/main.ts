#!/usr/bin/env node
import { nodeCliHost } from "./node-cli-host";
import { runCli } from "./run-cli";

void runCli(process.argv.slice(2), nodeCliHost()).then((code) => {
  // what was written to a pipe may still be on its way
  process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
});
