// The built command on files that end the process: DIE_AT counts the calls that write, DIE_HOW is "before" or "torn".
const { nodeCliHost } = require("../../dist/src/cli/node-cli-host.js");
const { runCli } = require("../../dist/src/cli/run-cli.js");

const dieAt = Number(process.env.DIE_AT);
const torn = process.env.DIE_HOW === "torn";
let calls = 0;

function die() {
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => undefined);
}

async function counted(perform, tear) {
  calls += 1;
  if (calls !== dieAt) return perform();
  if (torn && tear !== undefined) await tear();
  return die();
}

function dyingFile(file) {
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

function dying(files) {
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
runCli(process.argv.slice(2), { ...host, filesystem: dying(host.filesystem) }).then((code) => process.exit(code));
