import { Command, InvalidArgumentError } from "commander";
import { z } from "zod";
import type { Cli } from "../cli";
import { installPlugin } from "./install-plugin";

const installOptions = z.object({ dir: z.string().optional() });

export function terraformCommand(cli: Cli): Command {
  return new Command("terraform").addCommand(
    new Command("install")
      .summary("lay the provider out where terraform init finds it, without a network")
      .description(
        "Lay the provider out as a mirror, where `terraform init` and `tofu init` find it without a network.",
      )
      .option(
        "--dir <folder>",
        "a mirror that the CLI configuration names, or `terraform.d/plugins` beside a configuration; default: ~/.terraform.d/plugins, which Terraform looks into by itself",
        folder,
      )
      .action(async (given: unknown) => {
        const { dir } = installOptions.parse(given);
        cli.stdout.write(await installPlugin(cli, dir));
      }),
  );
}

function folder(text: string): string {
  if (text === "") throw new InvalidArgumentError("It is the path of a folder.");
  return text;
}
