import type { LanguageHost } from "../../src/language/function-host";

/** A world without files, where it is always the same time. */
export const languageHost: LanguageHost = {
  readFile: (path) => {
    throw new Error(`there is no file ${path}`);
  },
  fileExists: () => false,
  listFiles: () => [],
  now: () => "2025-05-01T10:00:00Z",
  uuid: () => "b5ee72a3-54dd-4c4b-b1e4-0bb4e4a0e0a5",
  randomBytes: (length) => new Uint8Array(length),
  path: { module: ".", root: ".", cwd: "." },
  workspace: "default",
};
