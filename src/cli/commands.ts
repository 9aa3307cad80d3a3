import type { Command } from "commander";
import type { Cli } from "./cli";

export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** Reads the command's code: only of the one that is used. */
  readonly load: (cli: Cli) => Command;
}

// `module.require`, as an `import()` here would need another file name when compiled than when tested.
export const commands: readonly CommandEntry[] = [
  {
    name: "synth",
    summary: "Run the program and write the Terraform configuration that it describes",
    load: (cli) => {
      const loaded: typeof import("./commands/synth") = module.require("./commands/synth");
      return loaded.synthCommand(cli);
    },
  },
  {
    name: "validate",
    summary: "Check the configuration, without any request",
    load: (cli) => {
      const loaded: typeof import("./commands/validate") = module.require("./commands/validate");
      return loaded.validateCommand(cli);
    },
  },
  {
    name: "plan",
    summary: "Show what an apply would change, and what it would destroy",
    load: (cli) => {
      const loaded: typeof import("./commands/plan") = module.require("./commands/plan");
      return loaded.planCommand(cli);
    },
  },
  {
    name: "apply",
    summary: "Make it so: with a new plan, or with a saved one",
    load: (cli) => {
      const loaded: typeof import("./commands/apply") = module.require("./commands/apply");
      return loaded.applyCommand(cli);
    },
  },
  {
    name: "destroy",
    summary: "Remove everything that the state knows",
    load: (cli) => {
      const loaded: typeof import("./commands/destroy") = module.require("./commands/destroy");
      return loaded.destroyCommand(cli);
    },
  },
  {
    name: "refresh",
    summary: "Bring the state up to what is there",
    load: (cli) => {
      const loaded: typeof import("./commands/refresh") = module.require("./commands/refresh");
      return loaded.refreshCommand(cli);
    },
  },
  {
    name: "drift",
    summary: "Tell what was changed by hand, and what of the configuration is not applied",
    load: (cli) => {
      const loaded: typeof import("./commands/drift") = module.require("./commands/drift");
      return loaded.driftCommand(cli);
    },
  },
  {
    name: "show",
    summary: "Show the state, or a saved plan",
    load: (cli) => {
      const loaded: typeof import("./commands/show") = module.require("./commands/show");
      return loaded.showCommand(cli);
    },
  },
  {
    name: "output",
    summary: "Show the outputs that the state holds",
    load: (cli) => {
      const loaded: typeof import("./commands/output") = module.require("./commands/output");
      return loaded.outputCommand(cli);
    },
  },
  {
    name: "console",
    summary: "Answer expressions, with what variables and state say",
    load: (cli) => {
      const loaded: typeof import("./commands/console") = module.require("./commands/console");
      return loaded.consoleCommand(cli);
    },
  },
  {
    name: "graph",
    summary: "Draw what depends on what",
    load: (cli) => {
      const loaded: typeof import("./commands/graph") = module.require("./commands/graph");
      return loaded.graphCommand(cli);
    },
  },
  {
    name: "import",
    summary: "Take an object that is there into the state",
    load: (cli) => {
      const loaded: typeof import("./commands/import") = module.require("./commands/import");
      return loaded.importCommand(cli);
    },
  },
  {
    name: "state",
    summary: "Look at the state, or change it and nothing else",
    load: (cli) => {
      const loaded: typeof import("./commands/state") = module.require("./commands/state");
      return loaded.stateCommand(cli);
    },
  },
  {
    name: "taint",
    summary: "Have an instance made anew by the next apply",
    load: (cli) => {
      const loaded: typeof import("./commands/taint") = module.require("./commands/taint");
      return loaded.taintCommand(cli);
    },
  },
  {
    name: "untaint",
    summary: "Take the mark of a taint away",
    load: (cli) => {
      const loaded: typeof import("./commands/taint") = module.require("./commands/taint");
      return loaded.untaintCommand(cli);
    },
  },
  {
    name: "providers",
    summary: "Show which providers are needed, and their schemas",
    load: (cli) => {
      const loaded: typeof import("./commands/providers-command") = module.require("./commands/providers-command");
      return loaded.providersCommand(cli);
    },
  },
  {
    name: "force-unlock",
    summary: "Take away a lock whose holder is gone",
    load: (cli) => {
      const loaded: typeof import("./commands/force-unlock") = module.require("./commands/force-unlock");
      return loaded.forceUnlockCommand(cli);
    },
  },
  {
    name: "terraform",
    summary: "Install the provider for Terraform or OpenTofu",
    load: (cli) => {
      const loaded: typeof import("./commands/terraform") = module.require("./commands/terraform");
      return loaded.terraformCommand(cli);
    },
  },
  {
    name: "simulator",
    summary: "Run an appliance with its vCenter, for trials and tests",
    load: () => {
      const loaded: typeof import("./commands/simulator") = module.require("./commands/simulator");
      return loaded.simulatorCommand();
    },
  },
  {
    name: "version",
    summary: "Show the version",
    load: (cli) => {
      const loaded: typeof import("./commands/version") = module.require("./commands/version");
      return loaded.versionCommand(cli);
    },
  },
];
