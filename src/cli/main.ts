#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { nodeCliHost } from "./host/node-cli-host";
import { runAndFlush } from "./run-and-flush";

// a command lives for seconds: with its own budget V8 spends up to a quarter of them on optimising what then hardly runs
setFlagsFromString("--interrupt-budget=300000");
// nor does what it makes live long: collected in few large steps, not in many small ones
setFlagsFromString("--semi-space-growth-factor=16");

void runAndFlush(process.argv.slice(2), nodeCliHost()).then((code) => process.exit(code));
