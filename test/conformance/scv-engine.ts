import { runCommand } from "../../src/cli/testing/test-host";
import { commandLineEngine } from "./command-line-engine";
import type { Engine } from "./engine";
import type { Surroundings } from "./surroundings";

/** Ours, in this process. */
export function scvEngine<Remote>(surround: () => Promise<Surroundings<Remote>>): Engine<Remote> {
  return commandLineEngine(
    "scv",
    (folder) => ({
      run: (words, environment) => runCommand([...words, "--config=."], { workingFolder: folder, environment }),
      end: () => undefined,
    }),
    surround,
  );
}
