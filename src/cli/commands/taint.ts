import type { Command } from "commander";
import { z } from "zod";
import { DiagnosticError, error, warning, type Diagnostic } from "../../diagnostics/diagnostic";
import { didYouMean } from "../../language/did-you-mean";
import { formatAddress, instanceId } from "../../state/address";
import { instancesOf, type PlacedInstance } from "../../state/instances-of";
import { changeState } from "../stacks/change-state";
import type { Cli } from "../cli";
import { lockOptions, projectCommand, projectOptions, withLock } from "../command-line/options";
import { withoutEffect } from "../command-line/without-effect";
import { parseAddress } from "../command-line/parse-address";

const taintOptions = projectOptions.extend({ ...lockOptions.shape, allowMissing: z.boolean().default(false) });

export function taintCommand(cli: Cli): Command {
  return markingCommand(cli, "taint", ({ key, instance }) => {
    const address = formatAddress(key);
    if (key.mode === "data") throw refused("taint-data", `Resource instance ${address} cannot be tainted`, dataDetail);
    const told = `Resource instance ${address} has been marked as tainted.`;
    return { instance: { ...instance, status: "tainted" }, told };
  });
}

export function untaintCommand(cli: Cli): Command {
  return markingCommand(cli, "untaint", ({ key, instance }) => {
    const address = formatAddress(key);
    if (instance.status !== "tainted") {
      const detail = `Resource instance ${address} is not currently tainted, and so it cannot be untainted.`;
      throw refused("untaint-sound", "Resource instance is not tainted", detail);
    }
    const sound = { ...instance };
    delete sound.status;
    return { instance: sound, told: `Resource instance ${address} has been successfully untainted.` };
  });
}

const dataDetail = "It is a data source: it is read anew in every plan.";

type Marking = (placed: PlacedInstance) => { readonly instance: PlacedInstance["instance"]; readonly told: string };

function markingCommand(cli: Cli, name: "taint" | "untaint", mark: Marking): Command {
  return withoutEffect(withLock(projectCommand(name)), "--ignore-remote-version")
    .argument("<address>", "such as scv_policy.gold, or scv_policy.daily[0]")
    .option("--allow-missing", "no error where the state has no such instance")
    .action(async (address: string, given) => {
      const options = taintOptions.parse(given);
      await changeState(cli, name, options, async (state, { view }) => {
        const id = formatAddress(parseAddress(address));
        const instances = instancesOf(state.snapshot.document);
        const placed = instances.find(({ key }) => instanceId(key) === id);
        if (placed === undefined) {
          if (!options.allowMissing) throw new DiagnosticError(missing(id, name, instances));
          view.diagnostics([allowed(id)]);
          return 0;
        }
        const { instance, told } = mark(placed);
        await state.record([{ kind: "put", key: placed.key, provider: placed.provider, instance }]);
        cli.stdout.write(`${told}\n`);
        return 0;
      });
    });
}

function missing(id: string, name: string, instances: readonly PlacedInstance[]): Diagnostic {
  const ids = instances.map(({ key }) => instanceId(key));
  const below = ids.filter((other) => other.startsWith(`${id}[`));
  const hint = below.length > 0 ? ` It has instances; name one, such as ${below[0] ?? ""}.` : didYouMean(id, ids);
  return error({
    code: "state-address-unknown",
    summary: "No such resource instance",
    detail:
      `There is no resource instance in the state with the address ${id}.${hint} If the resource configuration has just ` +
      `been added, you must run "scv apply" once to create the corresponding instance(s) before they can be ${name}ed.`,
  });
}

function allowed(id: string): Diagnostic {
  return warning({
    code: "state-address-unknown",
    summary: "No such resource instance",
    detail: `Resource instance ${id} was not found, but this is not an error because --allow-missing was set.`,
  });
}

function refused(code: string, summary: string, detail: string): DiagnosticError {
  return new DiagnosticError(error({ code, summary, detail }));
}
