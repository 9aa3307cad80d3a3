import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import { connect, type HttpClient } from "../../http/connect";
import { parseEndpoint } from "../../http/endpoint";
import { ExchangeError } from "../../http/exchange";
import type { Login } from "../../http/login";
import { Secrets } from "../../http/redact";
import type { ApplianceIdentity } from "../../provider/appliance";
import type { ProviderHost } from "../../provider/provider";
import { ScvClient } from "./client";
import type { Connection, VcenterConnection } from "./connection/schema";
import { settingsOf, type Settings } from "./connection/settings";
import { sessionIn, vcenter, VcenterClient } from "./vcenter/client";
import { appliance, readAnswer, unanswered, type Server } from "./wire/answer";
import { idText } from "./wire/read-wire";
import { objectIn } from "./wire/payload";

/** Makes no request. Throws DiagnosticError where the provider block and the environment together say too little. */
export async function connectScv(config: Connection, host: ProviderHost): Promise<ScvClient> {
  const secrets = new Secrets();
  const settings = await settingsOf("the appliance", "SCV", [], config, host);
  const http = open(settings, applianceLogin(settings, secrets), secrets, host);
  let beside: Promise<VcenterClient> | undefined;
  const identity = identityOf(settings, http);
  return new ScvClient({
    exchange: http.exchange,
    appliance: identity,
    secrets,
    now: host.now,
    sleep: (milliseconds, signal) => host.sleep(milliseconds, eitherOf(signal, host.signal)),
    vcenter: () => (beside ??= connectVcenter(config, secrets, host)),
    close: async () => {
      await http.close();
      await (await beside?.catch(() => undefined))?.close();
    },
  });
}

function eitherOf(...signals: readonly (AbortSignal | undefined)[]): AbortSignal | undefined {
  const given = signals.filter((signal) => signal !== undefined);
  return given.length > 1 ? AbortSignal.any(given) : given[0];
}

/** SCV logs in with vCenter's credentials, so they serve for both. */
async function connectVcenter(config: Connection, secrets: Secrets, host: ProviderHost): Promise<VcenterClient> {
  const { SCV_USERNAME, SCV_PASSWORD, VCENTER_USERNAME, VCENTER_PASSWORD } = host.environment;
  const own: VcenterConnection = {
    ...config.vcenter,
    username: config.vcenter?.username ?? (VCENTER_USERNAME || config.username || SCV_USERNAME),
    password: config.vcenter?.password ?? (VCENTER_PASSWORD || config.password || SCV_PASSWORD),
  };
  const settings = await settingsOf("vCenter", "VCENTER", ["vcenter"], own, host);
  const http = open(settings, vcenterLogin(settings, secrets), secrets, host);
  return new VcenterClient(http.exchange, secrets, () => http.close());
}

function open(settings: Settings, login: Login, secrets: Secrets, host: ProviderHost): HttpClient {
  secrets.add(settings.password);
  return connect({
    endpoint: settings.endpoint,
    tls: settings.tls,
    environment: host.environment,
    login,
    now: host.now,
    sleep: host.sleep,
    random: host.random,
    secrets,
    ...(host.trace && { trace: host.trace }),
    ...(host.signal && { signal: host.signal }),
  });
}

function applianceLogin({ username, password }: Settings, secrets: Secrets): Login {
  return {
    header: "Token",
    obtain: async (exchange) => {
      const body = JSON.stringify({ username, password });
      const request = {
        method: "POST",
        path: "/api/4.1/auth/login",
        body,
        repeatable: true,
        confidential: true,
      } as const;
      const { payload } = readAnswer(appliance, request, await exchange(request), secrets);
      return idText(payload) ?? idText(objectIn(payload, "token")?.["token"]) ?? noToken(appliance);
    },
  };
}

function vcenterLogin({ username, password }: Settings, secrets: Secrets): Login {
  const authorization = `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
  return {
    header: "vmware-api-session-id",
    obtain: async (exchange) => {
      const headers = { authorization };
      const request = { method: "POST", path: "/api/session", headers, repeatable: true, confidential: true } as const;
      const { payload } = readAnswer(vcenter, request, await exchange(request), secrets);
      return sessionIn(payload) ?? noToken(vcenter);
    },
  };
}

function noToken({ name, code }: Server): never {
  throw new DiagnosticError(
    error({
      code: `${code}-login`,
      summary: `${name} accepted the login, but its answer holds no token`,
      detail: "Check that the endpoint is that of the product itself, with its port.",
    }),
  );
}

/** Asked once: the certificate is met when the first connection is made. */
function identityOf({ endpoint }: Settings, http: HttpClient): () => Promise<ApplianceIdentity> {
  const { origin } = parseEndpoint(endpoint);
  let known: Promise<ApplianceIdentity> | undefined;
  const meet = async (): Promise<ApplianceIdentity> => {
    try {
      return { endpoint: origin, ...(await http.peerIdentity()) };
    } catch (cause) {
      known = undefined;
      if (cause instanceof ExchangeError) throw unanswered(appliance, { method: "GET", path: "/" }, cause);
      throw cause;
    }
  };
  return () => (known ??= meet());
}
