// The command on files that end the process: DIE_AT counts, where DIE_HOW is "before", the calls that change files;
// where it is "torn", the writes, half of which is done.
import { nodeCliHost } from "../../src/cli/host/node-cli-host";
import { runCli } from "../../src/cli/run-cli";
import type { FileSystem, OpenFile } from "../../src/state/filesystem";

const dieAt = Number(process.env["DIE_AT"]);
const torn = process.env["DIE_HOW"] === "torn";
let calls = 0;

async function counted<T>(perform: () => Promise<T>, tear?: () => Promise<void>): Promise<T> {
  if (torn && tear === undefined) return perform();
  calls += 1;
  if (calls !== dieAt) return perform();
  if (torn) await tear?.();
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => undefined);
}

function dyingFile(file: OpenFile): OpenFile {
  return {
    ...file,
    write: (text) =>
      counted(
        () => file.write(text),
        () => file.write(text.slice(0, Math.floor(text.length / 2))),
      ),
    sync: () => counted(() => file.sync()),
    truncate: (bytes) => counted(() => file.truncate(bytes)),
    close: () => file.close(),
  };
}

function dying(files: FileSystem): FileSystem {
  return {
    ...files,
    open: async (path, flags) => dyingFile(await counted(() => files.open(path, flags))),
    rename: (from, to) => counted(() => files.rename(from, to)),
    link: (from, to) => counted(() => files.link(from, to)),
    remove: (path) => counted(() => files.remove(path)),
    syncFolder: (path) => counted(() => files.syncFolder(path)),
  };
}

const host = nodeCliHost();
const dyingHost = { ...host, filesystem: dying(host.filesystem) };
void runCli(process.argv.slice(2), dyingHost).then((code) => process.exit(code));
