/** What functions see of the world outside. Nothing of it waits: files are read at once. */
export interface LanguageHost {
  /** Relative paths are taken from `path.cwd`. Throws an Error that says why where it cannot be read. */
  readonly readFile: (path: string) => Uint8Array;
  /** True for a regular file. Throws an Error where the path is something else, a directory for one. */
  readonly fileExists: (path: string) => boolean;
  /** Regular files below the directory, at every depth, relative to it, with `/` between the parts, in any order. */
  readonly listFiles: (directory: string) => readonly string[];
  /** The time of the plan, as ISO 8601 with seconds, such as `2025-05-01T10:00:00Z`; the same in a whole run. */
  readonly now: () => string;
  /** A fresh random UUID, lower case. */
  readonly uuid: () => string;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly path: { readonly module: string; readonly root: string; readonly cwd: string };
  readonly workspace: string;
}
