import { Command } from "commander";
import type { Cli } from "../cli";
import { withoutEffect } from "../command-line/without-effect";

export function versionCommand(cli: Cli): Command {
  return withoutEffect(new Command("version").option("--json", "for machines"), "--no-color").action(
    (options: { json?: boolean }) => {
      const { version, stdout } = cli;
      const platform = `${process.platform}_${process.arch}`;
      if (options.json === true) {
        stdout.write(
          `${JSON.stringify({ scv_version: version, platform, node_version: process.versions.node }, undefined, 2)}\n`,
        );
      } else stdout.write(`scv v${version}\non ${platform}\n`);
    },
  );
}
