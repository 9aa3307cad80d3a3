import type { Rule } from "../../../provider/definition";

function given(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

function isPem(value: unknown, label: string): boolean {
  return typeof value !== "string" || value === "" || new RegExp(`-----BEGIN ${label}-----`).test(value);
}

export const storageSystemRules: readonly Rule[] = [
  {
    code: "storage-credentials",
    reads: ["username", "password_wo", "client_certificate", "private_key_wo"],
    check: ({ username, password_wo, client_certificate, private_key_wo }) => {
      const password = given(password_wo);
      const certificate = given(client_certificate);
      const pair = certificate === given(private_key_wo);
      if (password !== certificate && pair && (certificate || given(username))) return undefined;
      return {
        summary: "A storage system needs a password or a certificate",
        detail: "Give username and password_wo, or client_certificate and private_key_wo: one pair, complete.",
        path: [password ? "username" : certificate ? "private_key_wo" : "password_wo"],
      };
    },
  },
  {
    code: "storage-certificate",
    reads: ["client_certificate"],
    check: ({ client_certificate }) =>
      isPem(client_certificate, "CERTIFICATE")
        ? undefined
        : {
            summary: "The client certificate is not in PEM form",
            detail: "It is the content of the file, between BEGIN CERTIFICATE and END CERTIFICATE, and not its path.",
            path: ["client_certificate"],
          },
  },
  {
    code: "storage-private-key",
    reads: ["private_key_wo"],
    check: ({ private_key_wo }) =>
      isPem(private_key_wo, "(?:[A-Z]+ )?PRIVATE KEY")
        ? undefined
        : {
            summary: "The private key is not in PEM form",
            detail: "It is the content of the file, between BEGIN PRIVATE KEY and END PRIVATE KEY, and not its path.",
            path: ["private_key_wo"],
          },
  },
  {
    code: "storage-port",
    reads: ["port", "protocol"],
    check: ({ port, protocol }) =>
      (protocol === "HTTP" && port === 443) || (protocol !== "HTTP" && port === 80)
        ? {
            severity: "warning",
            summary: `Port ${port} is not the usual one of ${protocol === "HTTP" ? "HTTP" : "HTTPS"}`,
            detail: "ONTAP answers HTTPS at port 443 and HTTP at port 80.",
            path: ["port"],
          }
        : undefined,
  },
];
