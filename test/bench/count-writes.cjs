// Loaded before the command: counts every byte that it hands to a file, and leaves the sum in a file of its own.
const { writeFileSync } = require("node:fs");
const files = require("node:fs/promises");

let bytes = 0;
const { open, writeFile, appendFile, copyFile, stat } = files;

function counting(handle) {
  for (const name of ["appendFile", "writeFile", "write"]) {
    const original = handle[name].bind(handle);
    let inside = false;
    handle[name] = async (data, ...rest) => {
      if (!inside && data !== undefined) bytes += Buffer.byteLength(data);
      inside = true;
      try {
        return await original(data, ...rest);
      } finally {
        inside = false;
      }
    };
  }
  return handle;
}

files.open = async (...args) => counting(await open(...args));
for (const [name, original] of Object.entries({ writeFile, appendFile })) {
  files[name] = async (path, data, ...rest) => {
    bytes += Buffer.byteLength(data);
    return original(path, data, ...rest);
  };
}
files.copyFile = async (from, ...rest) => {
  bytes += (await stat(from)).size;
  return copyFile(from, ...rest);
};

process.on("exit", () => writeFileSync(process.env.COUNT_WRITES_TO, String(bytes)));
