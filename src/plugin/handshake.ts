import { DiagnosticError, error } from "../diagnostics/diagnostic";

/** What Terraform tells a plugin that it starts, by the rules of go-plugin. */
export interface Handshake {
  /** PEM: the only client that may connect. Absent where Terraform was told to do without TLS. */
  readonly clientCertificate?: string;
}

const cookie = {
  name: "TF_PLUGIN_MAGIC_COOKIE",
  value: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
};
const protocol = "6";

/** Throws DiagnosticError where it was not Terraform that started the process, or one that is too old. */
export function readHandshake(environment: Readonly<Record<string, string | undefined>>): Handshake {
  if (environment[cookie.name] !== cookie.value) {
    throw new DiagnosticError(
      error({
        code: "plugin-by-hand",
        summary: "This is a plugin of Terraform",
        detail: "Terraform and OpenTofu start it themselves. To debug it, start it with --debug.",
      }),
    );
  }
  const offered = environment["PLUGIN_PROTOCOL_VERSIONS"]?.split(",") ?? [];
  if (!offered.includes(protocol)) {
    throw new DiagnosticError(
      error({
        code: "plugin-protocol",
        summary: "This Terraform does not speak the plugin protocol 6",
        detail: `It offers ${offered.join(", ") || "none"}. Use Terraform 1.11 or newer, or OpenTofu 1.11 or newer.`,
      }),
    );
  }
  const clientCertificate = environment["PLUGIN_CLIENT_CERT"];
  return clientCertificate === undefined || clientCertificate === "" ? {} : { clientCertificate };
}

/** The one line on standard output that leads Terraform to the plugin. */
export function handshakeLine(address: { network: "unix" | "tcp"; at: string }, certificate?: Uint8Array): string {
  const encoded = certificate === undefined ? "" : Buffer.from(certificate).toString("base64").replace(/=+$/, "");
  return `${["1", protocol, address.network, address.at, "grpc", encoded].join("|")}\n`;
}
