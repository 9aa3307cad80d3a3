import type { Command } from "commander";
import { z } from "zod";
import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import { parseProviderAddress } from "../../instance/recorded-instance";
import { formatAddress } from "../../state/address";
import type { StateChange } from "../../state/backend";
import { instancesOf } from "../../state/instances-of";
import { changeState } from "../stacks/change-state";
import type { Cli } from "../cli";
import { lockOptions, projectCommand, projectOptions, withLock } from "../command-line/options";
import { withoutEffect } from "../command-line/without-effect";

const replaceOptions = projectOptions.extend({ ...lockOptions.shape, autoApprove: z.boolean().default(false) });

export function replaceProviderCommand(cli: Cli): Command {
  return withoutEffect(withLock(projectCommand("replace-provider")), "--ignore-remote-version")
    .description("Hand resources of the state to another provider")
    .argument("<from>", "such as registry.terraform.io/netapp/scv")
    .argument("<to>", "such as terraform.local/cdktf-scv/scv")
    .option("--auto-approve", "ask nothing")
    .action(async (fromText: string, toText: string, given) => {
      const options = replaceOptions.parse(given);
      await changeState(cli, "state replace-provider", options, async (state) => {
        const [from, to] = [sourceOf("from", fromText), sourceOf("to", toText)];
        const matching = instancesOf(state.snapshot.document).filter(
          ({ provider }) => parseProviderAddress(provider)?.source === from,
        );
        const resources = [
          ...new Set(matching.map(({ key: { mode, type, name } }) => formatAddress({ mode, type, name }))),
        ];
        if (resources.length === 0) {
          cli.stdout.write("No matching resources found.\n");
          return 0;
        }
        cli.stdout.write(
          `scv will perform the following actions:\n\n  ~ Updating provider:\n    - ${from}\n    + ${to}\n\n` +
            `Changing ${resources.length} resources:\n\n${resources.map((address) => `  ${address}\n`).join("")}`,
        );
        if (!options.autoApprove && !(await approved(cli))) {
          cli.stdout.write("Cancelled replacing providers.\n");
          return 0;
        }
        await state.record(
          matching.map(({ key, provider, instance }): StateChange => {
            const alias = parseProviderAddress(provider)?.alias;
            const address = `provider["${to}"]${alias === undefined ? "" : `.${alias}`}`;
            return { kind: "put", key, provider: address, instance };
          }),
        );
        cli.stdout.write(`\nSuccessfully replaced provider for ${resources.length} resources.\n`);
        return 0;
      });
    });
}

/** `host/namespace/name`; Terraform fills in its registry and HashiCorp's namespace. */
function sourceOf(which: "from" | "to", text: string): string {
  const parts = text.toLowerCase().split("/");
  const [host, namespace, name] = ["registry.terraform.io", "hashicorp", ""].slice(0, 3 - parts.length).concat(parts);
  if (parts.length <= 3 && parts.every((part) => /^[\w.:-]+$/.test(part))) return `${host}/${namespace}/${name}`;
  throw new DiagnosticError(
    error({
      code: "provider-source-invalid",
      summary: `Invalid "${which}" provider "${text}"`,
      detail: 'The source of a provider has the form "[hostname/][namespace/]name".',
    }),
  );
}

async function approved(cli: Cli): Promise<boolean> {
  if (!cli.stdin.isTerminal) {
    throw new DiagnosticError(
      error({
        code: "approval-missing",
        summary: "Replacing a provider needs an approval",
        detail: "There is no terminal to ask on. Nothing was done. Give --auto-approve.",
      }),
    );
  }
  cli.stdout.write("\nDo you want to make these changes?\nOnly 'yes' will be accepted to continue.\n\nEnter a value: ");
  const answer = await cli.stdin.readLine(new AbortController().signal);
  return answer?.trim() === "yes";
}
