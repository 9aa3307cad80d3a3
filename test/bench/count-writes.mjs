// Loaded before the command: counts every byte that it hands to a file, and leaves the sum in a file of its own.
import { writeFileSync } from "node:fs";
import files from "node:fs/promises";

let bytes = 0;
const { open, writeFile, appendFile, copyFile, stat } = files;

function counting(handle) {
  for (const name of ["appendFile", "writeFile", "write", "writev"]) {
    const original = handle[name].bind(handle);
    handle[name] = (data, ...rest) => {
      for (const part of name === "writev" ? data : [data]) bytes += Buffer.byteLength(part);
      return original(data, ...rest);
    };
  }
  return handle;
}

files.open = async (...args) => counting(await open(...args));
for (const [name, original] of Object.entries({ writeFile, appendFile })) {
  files[name] = (path, data, ...rest) => {
    bytes += Buffer.byteLength(data);
    return original(path, data, ...rest);
  };
}
files.copyFile = async (from, ...rest) => {
  bytes += (await stat(from)).size;
  return copyFile(from, ...rest);
};

process.on("exit", () => writeFileSync(process.env.COUNT_WRITES_TO, String(bytes)));
