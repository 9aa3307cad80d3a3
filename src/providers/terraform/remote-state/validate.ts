import { error, type AttributePath, type Diagnostic } from "../../../diagnostics/diagnostic";
import { didYouMean } from "../../../language/did-you-mean";
import type { ObjectValue, Value } from "../../../language/value";
import { misplaced } from "../../../provider/validate-config";
import { remoteStateBlock } from "./schema";

/** What each kind of backend is told. */
const backends: Readonly<Record<string, readonly string[]>> = { local: ["path", "workspace_dir"] };

/** What can be said of the data source without its state. */
export function validateRemoteState(config: ObjectValue): Diagnostic[] {
  const { backend, config: given, defaults } = config.entries;
  return [
    ...misplaced(remoteStateBlock, config),
    ...validateBackend(backend, given),
    ...(isNoObject(given) ? [invalid(["config"], "must be an object", "These are the arguments of the backend.")] : []),
    ...(isNoObject(defaults) ? [invalid(["defaults"], "must be an object", "It gives each output a value.")] : []),
  ];
}

function validateBackend(backend: Value | undefined, given: Value | undefined): Diagnostic[] {
  if (backend === undefined || backend.kind === "null") return [missing()];
  if (backend.kind !== "string") return [];
  const known = Object.hasOwn(backends, backend.value) ? backends[backend.value] : undefined;
  if (known === undefined) return [notSupported(backend.value)];
  const entries = given?.kind === "object" || given?.kind === "map" ? given.entries : {};
  return Object.entries(entries).flatMap(([name, value]) => {
    const path = ["config", name];
    if (!known.includes(name)) {
      return [invalid(path, `is no argument of the backend "${backend.value}"`, didYouMean(name, known).trim())];
    }
    const isText = value.kind === "string" || value.kind === "null" || value.kind === "unknown";
    return isText ? [] : [invalid(path, "must be text", "")];
  });
}

function isNoObject(value: Value | undefined): boolean {
  const isFitting =
    value === undefined ||
    value.kind === "null" ||
    value.kind === "object" ||
    value.kind === "map" ||
    (value.kind === "unknown" && (value.type === "dynamic" || value.type[0] === "object" || value.type[0] === "map"));
  return !isFitting;
}

function missing(): Diagnostic {
  return error({
    code: "missing-attribute",
    summary: "backend is missing",
    detail: 'It is required: the kind of backend that keeps the state, such as "local".',
    attributePath: ["backend"],
  });
}

function notSupported(type: string): Diagnostic {
  return error({
    code: "backend-not-supported",
    summary: `The backend "${type}" of a remote state is not run here`,
    detail: `Supported: ${Object.keys(backends).join(", ")}. Run the stack with Terraform or OpenTofu, or give it the values as variables.`,
    attributePath: ["backend"],
  });
}

function invalid(path: AttributePath, problem: string, hint: string): Diagnostic {
  return error({
    code: "invalid-value",
    summary: `${path.join(".")} ${problem}`,
    detail: `${hint} Change it in the configuration.`.trimStart(),
    attributePath: path,
  });
}
