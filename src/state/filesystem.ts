/** The calls that the state makes of a file system, one by one, so that a test can end the process at each. */
export interface FileSystem {
  /** Undefined where there is no such file. */
  read(path: string): Promise<string | undefined>;
  /** Creates (or truncates) with mode 0600. `create-exclusive` rejects with the code `EEXIST` where the file exists. */
  open(path: string, flags: "create" | "create-exclusive" | "append"): Promise<OpenFile>;
  /** Atomic replacement. */
  rename(from: string, to: string): Promise<void>;
  /** A second name for a file, atomically and only where `to` does not exist. Some file systems have no such thing. */
  link(from: string, to: string): Promise<"linked" | "exists" | "unsupported">;
  /** Nothing happens where there is no such file. */
  remove(path: string): Promise<void>;
  /** Makes renames and creations in the folder durable. */
  syncFolder(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Milliseconds since 1970; undefined where there is no such file. */
  modifiedAt(path: string): Promise<number | undefined>;
  size(path: string): Promise<number | undefined>;
}

export interface OpenFile {
  write(text: string): Promise<void>;
  sync(): Promise<void>;
  truncate(bytes: number): Promise<void>;
  close(): Promise<void>;
}
