import { BlockList, isIP, isIPv4 } from "node:net";
import { DiagnosticError, error } from "../diagnostics/diagnostic";
import type { Endpoint } from "./endpoint";

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Proxy {
  /** `http://proxy.example.com:3128`, without credentials: fit for messages. */
  readonly origin: string;
  readonly secure: boolean;
  readonly hostname: string;
  readonly port: number;
  /** Value of `proxy-authorization`. */
  readonly authorization?: string;
  readonly password?: string;
}

/**
 * The proxy for an endpoint by HTTPS_PROXY or HTTP_PROXY and NO_PROXY, in lower case (which wins) or upper case.
 * As with Terraform, loopback is never asked for from a proxy. Throws DiagnosticError (`proxy-invalid`).
 */
export function proxyFor(endpoint: Endpoint, environment: Environment): Proxy | undefined {
  const name = endpoint.secure ? "https_proxy" : "http_proxy";
  const text = variable(environment, name);
  if (text === undefined || isLoopback(endpoint.hostname)) return undefined;
  const exceptions = (variable(environment, "no_proxy") ?? "").split(/[\s,]+/).filter((entry) => entry !== "");
  if (exceptions.some((entry) => isExcepted(endpoint, entry.toLowerCase()))) return undefined;
  return parseProxy(text, name);
}

function variable(environment: Environment, name: string): string | undefined {
  const text = environment[name] ?? environment[name.toUpperCase()];
  return text === undefined || text.trim() === "" ? undefined : text.trim();
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|::1|127\.\d+\.\d+\.\d+)$/.test(hostname);
}

/** `*`, `example.com` and `.example.com` (with what is below), `host:port`, an address, `10.0.0.0/8`. */
function isExcepted(endpoint: Endpoint, entry: string): boolean {
  if (entry === "*") return true;
  if (entry.includes("/")) return isInSubnet(endpoint.hostname, entry);
  const withPort = /^\[?([^\]]*?)\]?:(\d+)$/.exec(isIP(entry) === 6 ? "" : entry);
  if (withPort !== null && Number(withPort[2]) !== endpoint.port) return false;
  const domain = (withPort?.[1] ?? entry).replace(/^\*?\./, "");
  return endpoint.hostname === domain || endpoint.hostname.endsWith(`.${domain}`);
}

function isInSubnet(hostname: string, subnet: string): boolean {
  const [network = "", prefix = ""] = subnet.split("/");
  const family = (address: string): "ipv4" | "ipv6" => (isIPv4(address) ? "ipv4" : "ipv6");
  const bits = Number(prefix);
  const isSubnet = isIP(network) !== 0 && /^\d+$/.test(prefix) && bits <= (isIPv4(network) ? 32 : 128);
  if (!isSubnet || isIP(hostname) === 0) return false;
  const list = new BlockList();
  list.addSubnet(network, bits, family(network));
  return list.check(hostname, family(hostname));
}

function parseProxy(text: string, name: string): Proxy {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  if (url === undefined || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw new DiagnosticError(
      error({
        code: "proxy-invalid",
        summary: `The variable ${name.toUpperCase()} names no HTTP proxy`,
        detail: "Give it as http://host:port (https:// works too, SOCKS does not), or name the appliance in NO_PROXY.",
      }),
    );
  }
  const secure = url.protocol === "https:";
  const username = decoded(url.username);
  const password = decoded(url.password);
  const credentials = Buffer.from(`${username}:${password}`, "utf8").toString("base64");
  return {
    origin: url.origin,
    secure,
    hostname: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? (secure ? 443 : 80) : Number(url.port),
    ...(url.username === "" ? {} : { authorization: `Basic ${credentials}`, password }),
  };
}

/** A stray per cent sign stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
