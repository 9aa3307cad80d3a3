import { terraform } from "../terraform/terraform";
import { commandLineEngine } from "./command-line-engine";
import type { Engine } from "./engine";
import type { Surroundings } from "./surroundings";

/** The judge. Providers other than the built-in one have to be found through the surroundings' environment. */
export function terraformEngine<Remote>(surround: () => Promise<Surroundings<Remote>>): Engine<Remote> {
  return commandLineEngine(
    "terraform",
    async (words, folder, environment) => {
      const { code, stdout } = await terraform(words, folder, environment);
      return { code, out: stdout };
    },
    surround,
  );
}
