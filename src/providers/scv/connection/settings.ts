import {
  assertNoErrors,
  DiagnosticError,
  error,
  type AttributePath,
  type Diagnostic,
} from "../../../diagnostics/diagnostic";
import { parseEndpoint } from "../../../http/endpoint";
import { parseTrust, type TlsOptions } from "../../../http/tls";
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
  const placed = async <T>(name: keyof VcenterConnection, read: () => T | Promise<T>): Promise<T> => {
    try {
      return await read();
    } catch (cause) {
      if (!(cause instanceof DiagnosticError)) throw cause;
      const given = config[name] ? [...block, name] : `${prefix}_${name.toUpperCase()}`;
      throw new DiagnosticError(...cause.diagnostics.map((diagnostic) => givenBy(given, diagnostic)));
    }
  };
  await placed("endpoint", () => parseEndpoint(settings.endpoint));
  const fingerprint = optional("fingerprint");
  if (fingerprint !== undefined) await placed("fingerprint", () => parseTrust({ fingerprint }));
  const caFile = optional("ca_file");
  const ca = caFile === undefined ? undefined : await placed("ca_file", () => readCa(caFile, host));
  // the block goes before the environment: what stands there must be changed there
  const place = (name: "ca_file" | "fingerprint"): string =>
    config[name] ? `${[...block, name].join(".")} of the provider block` : `${prefix}_${name.toUpperCase()}`;
  const trust = { caFile: place("ca_file"), fingerprint: place("fingerprint"), shown: shownBy[prefix] };
  return {
    ...settings,
    tls: { ...(ca !== undefined && { ca }), ...(fingerprint !== undefined && { fingerprint }), settings: trust },
  };
}

/** Where an administrator sees the certificate without this connection. */
const shownBy = {
  SCV: "the appliance shows on its own console",
  VCENTER: "vCenter's certificate management shows",
} as const;

/** By an attribute of the block, or by a variable of the environment: then no block is at fault. */
function givenBy(given: AttributePath | string, diagnostic: Diagnostic): Diagnostic {
  if (typeof given !== "string") return { ...diagnostic, attributePath: given };
  return { ...diagnostic, detail: `The environment gives it in ${given}. ${diagnostic.detail}` };
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

async function readCa(path: string, host: Pick<ProviderHost, "readFile">): Promise<string> {
  const ca = await readPem(path, host);
  try {
    parseTrust({ ca });
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause;
    throw new DiagnosticError(
      ...cause.diagnostics.map((found) => ({ ...found, summary: `${found.summary}: ${path}` })),
    );
  }
  return ca;
}

async function readPem(path: string, host: Pick<ProviderHost, "readFile">): Promise<string> {
  try {
    return await host.readFile(path);
  } catch (cause) {
    throw new DiagnosticError(
      error({
        code: "ca-file-unreadable",
        summary: `The CA file ${path} cannot be read`,
        detail: `${cause instanceof Error ? cause.message : "It could not be opened"}. Give the path of a PEM file.`,
      }),
    );
  }
}
