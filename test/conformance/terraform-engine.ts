import { terraformEnvironment } from "../terraform/terraform";
import { commandLineEngine } from "./command-line-engine";
import type { Engine } from "./engine";
import { Shell } from "./shell";
import type { Surroundings } from "./surroundings";

// states are small and processes many: neither collecting garbage nor a second thread pays
const sparing = { GOMAXPROCS: "1", GOGC: "off", GOMEMLIMIT: "1GiB" };

/** The judge. Providers other than the built-in one have to be found through the surroundings' environment. */
export function terraformEngine<Remote>(surround: () => Promise<Surroundings<Remote>>): Engine<Remote> {
  return commandLineEngine(
    "terraform",
    (folder) => {
      const shell = new Shell(folder, { ...terraformEnvironment, ...sparing });
      return {
        run: (words, environment) => shell.run(["terraform", ...words], environment),
        end: () => shell.end(),
      };
    },
    surround,
  );
}
