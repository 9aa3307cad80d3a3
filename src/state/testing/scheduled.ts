import type fc from "fast-check";
import type { FileSystem } from "../filesystem";

/** Every call waits for the scheduler, which tries other orders in each run. */
export function scheduled(filesystem: FileSystem, scheduler: fc.Scheduler): FileSystem {
  const turn = () => scheduler.schedule(Promise.resolve());
  return {
    read: (path) => turn().then(() => filesystem.read(path)),
    open: (path, flags) => turn().then(() => filesystem.open(path, flags)),
    rename: (from, to) => turn().then(() => filesystem.rename(from, to)),
    link: (from, to) => turn().then(() => filesystem.link(from, to)),
    remove: (path) => turn().then(() => filesystem.remove(path)),
    syncFolder: (path) => turn().then(() => filesystem.syncFolder(path)),
    makeFolder: (path) => turn().then(() => filesystem.makeFolder(path)),
    modifiedAt: (path) => turn().then(() => filesystem.modifiedAt(path)),
    size: (path) => turn().then(() => filesystem.size(path)),
  };
}
