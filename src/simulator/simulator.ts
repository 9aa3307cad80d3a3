import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Appliance, type Credentials } from "./appliance";
import { applyQuirks } from "./apply-quirks";
import { makeCertificate, type Certificate } from "./certificate";
import { control, controlPrefix, orderFaults } from "./control";
import type { CreationReport } from "./creations";
import { Faults } from "./faults";
import type { FaultInput } from "./fault-schema";
import { listen } from "./listener";
import type { Quirks } from "./quirks";
import type { Profile } from "./release";
import { RequestLog, type LoggedRequest } from "./request-log";
import { taking } from "./simulator-input";
import { applianceSide } from "./scv/appliance-side";
import { serve, type RequestHook, type ServerSetting } from "./server";
import { changeState, readState, type SimulatorState, type StateChange } from "./state";
import { vcenterSide } from "./vcenter/vcenter-side";

export interface SimulatorOptions {
  /** Of the appliance; 0, the default, takes a free one. vCenter always takes a free one. */
  readonly port?: number;
  /** Plain HTTP in place of HTTPS with a certificate made at start. */
  readonly insecureHttp?: boolean;
  /** To be used in place of one that is made at start. */
  readonly certificate?: Certificate;
  /** The release that it pretends to be; default 6.2. */
  readonly profile?: Profile;
  /** What it holds from the start: the collections that are given replace the default ones. */
  readonly data?: unknown;
  readonly faults?: readonly FaultInput[];
  readonly quirks?: Quirks;
  /** Content of a faults file: faults and quirks together. */
  readonly misbehaviour?: unknown;
  /** Default: administrator@vsphere.local and a password made at start. */
  readonly credentials?: Credentials;
  /** Of every request, in milliseconds. */
  readonly latencyMs?: number;
  /** A JSON line a request; the file is emptied at start. */
  readonly requestLog?: string | undefined;
  readonly onRequest?: RequestHook;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export interface Simulator {
  /** Origin of the appliance, such as `https://localhost:41234`; the API is below `/api/4.1`. */
  readonly endpoint: string;
  readonly vcenterEndpoint: string;
  readonly credentials: Credentials;
  /** The same: the appliance asks vCenter. */
  readonly vcenterCredentials: Credentials;
  /** PEM; absent over plain HTTP, like the two below. */
  readonly ca?: string;
  readonly caFile?: string;
  /** SHA-256 of the certificate. */
  readonly fingerprint?: string;
  stop(): Promise<void>;
  state(): SimulatorState;
  /**
   * Replaces what is given or, with `merge`, puts it over what is there, by id or name. Not counted as creations.
   * Throws SimulatorInputError.
   */
  setState(change: StateChange, options?: { readonly merge?: boolean }): void;
  /** Throws SimulatorInputError. */
  addFaults(...faults: readonly FaultInput[]): void;
  clearFaults(): void;
  /** Switches on these and everything else off. */
  setQuirks(quirks: Quirks): void;
  /** Of every token and session there is. */
  expireTokens(): void;
  onRequest(hook: RequestHook | undefined): void;
  /** In the order in which they were answered. */
  requests(): LoggedRequest[];
  creations(): CreationReport;
}

/** Starts an appliance and its vCenter on the loopback. Throws SimulatorInputError. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const now = options.now ?? Date.now;
  const credentials = options.credentials ?? { username: "administrator@vsphere.local", password: secret() };
  const appliance = new Appliance({ profile: options.profile ?? "6.2", credentials, now, newToken: secret });
  const faults = new Faults();
  const log = new RequestLog(options.requestLog);
  let hook = options.onRequest;
  taking("data", () => changeState(appliance, options.data ?? {}, false));
  taking("faults", () => {
    orderFaults(appliance, faults, { faults: options.faults ?? [], quirks: options.quirks });
    if (options.misbehaviour !== undefined) orderFaults(appliance, faults, options.misbehaviour);
  });

  const certificate = options.insecureHttp ? undefined : (options.certificate ?? (await makeCertificate()));
  const setting: ServerSetting = { faults, log, now, latencyMs: options.latencyMs ?? 0, hook: () => hook };
  const serveAppliance = serve("scv", applianceSide(appliance), setting);
  const scv = await listen(options.port ?? 0, certificate, (message, response) => {
    if (!message.url?.startsWith(controlPrefix)) return serveAppliance(message, response);
    control(message, response, appliance, faults, log).catch(() => response.destroy());
  });
  const vcenter = await listen(0, certificate, serve("vcenter", vcenterSide(appliance), setting));
  const trust = certificate && (await writeTrust(certificate));

  return {
    endpoint: scv.endpoint,
    vcenterEndpoint: vcenter.endpoint,
    credentials,
    vcenterCredentials: credentials,
    ...(trust && { ca: trust.ca, caFile: trust.caFile, fingerprint: trust.fingerprint }),
    stop: async () => {
      await Promise.all([scv.stop(), vcenter.stop()]);
      if (trust) await rm(trust.folder, { recursive: true, force: true });
    },
    state: () => readState(appliance),
    setState: (change, { merge = false } = {}) => taking("data", () => changeState(appliance, change, merge)),
    addFaults: (...added) => taking("faults", () => orderFaults(appliance, faults, { faults: added })),
    clearFaults: () => faults.clear(),
    setQuirks: (quirks) => applyQuirks(appliance, quirks),
    expireTokens: () => {
      appliance.tokens.expireAll();
      appliance.sessions.expireAll();
    },
    onRequest: (next) => {
      hook = next;
    },
    requests: () => log.entries(),
    creations: () => appliance.creations.report(),
  };
}

function secret(): string {
  return randomBytes(24).toString("base64url");
}

interface Trust {
  readonly folder: string;
  readonly ca: string;
  readonly caFile: string;
  readonly fingerprint: string;
}

async function writeTrust({ pem, fingerprint }: Certificate): Promise<Trust> {
  const folder = await mkdtemp(join(tmpdir(), "scv-simulator-"));
  const caFile = join(folder, "ca.pem");
  await writeFile(caFile, pem, { mode: 0o644 });
  return { folder, ca: pem, caFile, fingerprint };
}
