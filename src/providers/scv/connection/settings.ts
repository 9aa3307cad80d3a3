import {
  assertNoErrors,
  DiagnosticError,
  error,
  type AttributePath,
  type Diagnostic,
} from "../../../diagnostics/diagnostic";
import type { TlsOptions } from "../../../http/tls";
import type { ProviderHost } from "../../../provider/provider";
import type { VcenterConnection } from "./schema";

/** A connection of which everything is known. */
export interface Settings {
  readonly endpoint: string;
  readonly username: string;
  readonly password: string;
  readonly tls: TlsOptions;
}

/** From the block, or from the environment. Throws DiagnosticError that names all that is missing. */
export async function settingsOf(
  server: string,
  prefix: "SCV" | "VCENTER",
  block: AttributePath,
  config: VcenterConnection,
  host: Pick<ProviderHost, "environment" | "readFile">,
): Promise<Settings> {
  const missing: Diagnostic[] = [];
  const optional = (name: keyof VcenterConnection): string | undefined =>
    config[name] || host.environment[`${prefix}_${name.toUpperCase()}`] || undefined;
  const required = (name: "endpoint" | "username" | "password"): string => {
    const value = optional(name);
    if (value === undefined) missing.push(missingSetting(server, prefix, [...block, name]));
    return value ?? "";
  };
  const settings = { endpoint: required("endpoint"), username: required("username"), password: required("password") };
  assertNoErrors(missing);
  const fingerprint = optional("fingerprint");
  const caFile = optional("ca_file");
  const ca = caFile === undefined ? undefined : await readCa(caFile, [...block, "ca_file"], host);
  return { ...settings, tls: { ...(ca !== undefined && { ca }), ...(fingerprint !== undefined && { fingerprint }) } };
}

function missingSetting(server: string, prefix: string, path: AttributePath): Diagnostic {
  const name = path[path.length - 1] ?? "";
  return error({
    code: "connection-incomplete",
    summary: `The ${name} of ${server} is missing`,
    detail: `Set ${path.join(".")} in the provider block, or ${prefix}_${String(name).toUpperCase()} in the environment.`,
    attributePath: path,
  });
}

async function readCa(
  path: string,
  attributePath: AttributePath,
  host: Pick<ProviderHost, "readFile">,
): Promise<string> {
  try {
    return await host.readFile(path);
  } catch (cause) {
    throw new DiagnosticError(
      error({
        code: "ca-file-unreadable",
        summary: `The CA file ${path} cannot be read`,
        detail: `${cause instanceof Error ? cause.message : "It could not be opened"}. Give the path of a PEM file.`,
        attributePath,
      }),
    );
  }
}
