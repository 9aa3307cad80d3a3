import { readlinkSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import type { Configuration } from "../../configuration/configuration";
import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import { JsonNumber } from "../../language/json";
import type { StateBackend } from "../../state/backend";
import { errorCode } from "../../state/error-code";
import { openLocalBackend } from "../../state/local-backend";
import type { CliHost } from "../host/cli-host";

/**
 * The state of the stack; a relative path is relative to `folder`. Throws DiagnosticError where the backend is of a
 * kind that is not run here.
 */
export function stackBackend(
  { backend, stack }: Pick<Configuration, "backend" | "stack">,
  folder: string,
  cli: CliHost,
): StateBackend {
  const { machine, filesystem, version } = cli;
  if (backend.type !== "local") {
    throw new DiagnosticError(
      error({
        code: "backend-not-supported",
        summary: `The backend "${backend.type}" is not run here`,
        detail: `Stack "${stack}" keeps its state there. Use a LocalBackend, or run the stack with Terraform or OpenTofu.`,
      }),
    );
  }
  const { path } = backend.config;
  const file = typeof path === "string" && path !== "" ? path : "terraform.tfstate";
  return openLocalBackend({
    path: behindLinks(isAbsolute(file) ? file : join(folder, file)),
    filesystem,
    host: machine,
    who: `${machine.user}@${machine.name}`,
    version,
    numbers: {
      hold: (text) => new JsonNumber(text),
      text: (value) => (value instanceof JsonNumber ? value.text : undefined),
    },
  });
}

/** The file itself: replacing a link would leave the state that it leads to behind, and two links would not share a lock. */
function behindLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch (failure) {
    const target = errorCode(failure) === "ENOENT" ? targetOf(path) : undefined;
    return target === undefined ? path : behindLinks(resolve(dirname(path), target));
  }
}

/** Of a link, also where nothing is there yet. */
function targetOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
