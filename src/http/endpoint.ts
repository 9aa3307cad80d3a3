import { DiagnosticError, error } from "../diagnostics/diagnostic";

/** Where an appliance is reached. */
export interface Endpoint {
  /** Normal form, with the port unless it is the scheme's own: `https://scv.example.com:8144`. */
  readonly origin: string;
  /** False for `http://`. */
  readonly secure: boolean;
  /** Without the brackets of an IPv6 address. */
  readonly hostname: string;
  readonly port: number;
}

const example = "Give it as https://host:port, such as https://scv.example.com:8144.";

/**
 * Reads what a user gave as the address of an appliance.
 * Throws DiagnosticError (`endpoint-invalid`); what stood in the text is repeated only when it cannot hold a password.
 */
export function parseEndpoint(text: string): Endpoint {
  const trimmed = text.trim();
  if (trimmed === "") throw invalid("The endpoint is empty", example);
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)) {
    throw invalid("The endpoint has no scheme", `It must begin with https://. ${example}`);
  }
  if (!URL.canParse(trimmed)) throw invalid("The endpoint is not a URL", example);
  const url = new URL(trimmed);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw invalid(`The endpoint has the scheme ${url.protocol}//`, `It must begin with https://. ${example}`);
  }
  if (url.username !== "" || url.password !== "") {
    throw invalid(
      "The endpoint holds credentials",
      `Leave the user name and password out of it and give them by their own settings. ${example}`,
    );
  }
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "") {
    throw invalid(
      "The endpoint has more than host and port",
      `${trimmed} goes on after the port; leave out everything behind it. ${example}`,
    );
  }
  const secure = url.protocol === "https:";
  return {
    origin: url.origin,
    secure,
    hostname: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? (secure ? 443 : 80) : Number(url.port),
  };
}

function invalid(summary: string, detail: string): DiagnosticError {
  return new DiagnosticError(error({ code: "endpoint-invalid", summary, detail }));
}
