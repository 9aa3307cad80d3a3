import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { connect, constants } from "node:http2";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { connect as connectTls } from "node:tls";
import { createClient } from "@connectrpc/connect";
import { createGrpcTransport, Http2SessionManager } from "@connectrpc/connect-node";
import { makePluginCertificate } from "../../src/plugin/certificate";
import { Provider as ProviderDescription } from "../../src/plugin/generated/tfplugin6_pb";
import { startSimulator } from "../../src/simulator/simulator";

const plugin = join(__dirname, "..", "..", "dist", "terraform-provider-scv", "terraform-provider-scv");
const client = makePluginCertificate(Date.now());
const started = {
  TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
  PLUGIN_PROTOCOL_VERSIONS: "6,5",
  PLUGIN_CLIENT_CERT: client.cert,
};

let temporary: string;
beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), "p-"));
});
afterEach(() => rm(temporary, { recursive: true }));

interface Started {
  readonly child: ChildProcess;
  /** All of standard output, until every process that writes there has ended. */
  readonly said: Promise<string>;
  readonly line: Promise<string>;
}

function start(environment: Record<string, string>, command = [plugin]): Started {
  const child = spawn(process.execPath, command, {
    env: { PATH: process.env["PATH"], TMPDIR: temporary, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  child.stdout.setEncoding("utf8");
  const line = new Promise<string>((resolve) => {
    child.stdout.on("data", (more: string) => {
      text += more;
      if (text.includes("\n")) resolve(text);
    });
  });
  return { child, line, said: once(child.stdout, "close").then(() => text) };
}

function socketOf(line: string): string {
  return line.split("|")[3] ?? "";
}

function connectionTo(path: string) {
  const baseUrl = "http://localhost";
  const sessionManager = new Http2SessionManager(baseUrl, {}, { createConnection: () => createConnection(path) });
  const client = createClient(ProviderDescription, createGrpcTransport({ baseUrl, sessionManager }));
  return { client, close: () => sessionManager.abort() };
}

function json(value: unknown): { json: Uint8Array } {
  return { json: new TextEncoder().encode(JSON.stringify(value)) };
}

test("it says one line, in the words of go-plugin, and nothing more until it ends", async () => {
  const { child, line, said } = start(started);
  expect(await line).toMatch(/^1\|6\|unix\|\S+\|grpc\|[A-Za-z0-9+/]+\n$/);
  child.kill("SIGTERM");
  expect(await said).toBe(await line);
}, 30_000);

test("whoever has not the certificate of the Terraform that started it cannot speak to it", async () => {
  const { child, line } = start(started);
  const path = socketOf(await line);
  const refused = new Promise<unknown>((resolve) => {
    const socket = connectTls({ path, ALPNProtocols: ["h2"], rejectUnauthorized: false, servername: "localhost" });
    socket.on("error", resolve);
    socket.on("secureConnect", () => socket.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
  });
  expect(await refused).toMatchObject({ code: expect.stringMatching(/ECONNRESET|ERR_SSL_|EPIPE/) });
  child.kill("SIGTERM");
  await once(child, "close");
}, 30_000);

test("it ends when Terraform asks for it, and leaves no socket behind", async () => {
  const { child, line } = start(started);
  const [, , , path = "", , certificate = ""] = (await line).trim().split("|");
  // the line leaves the padding out
  const padded = Buffer.from(certificate, "base64").toString("base64");
  const pem = `-----BEGIN CERTIFICATE-----\n${padded}\n-----END CERTIFICATE-----\n`;
  const socket = connectTls({
    path,
    ca: pem,
    cert: client.cert,
    key: client.key,
    servername: "localhost",
    ALPNProtocols: ["h2"],
  });
  const session = connect("https://localhost", { createConnection: () => socket });
  session.on("error", () => undefined);
  const request = session.request({
    [constants.HTTP2_HEADER_METHOD]: "POST",
    [constants.HTTP2_HEADER_PATH]: "/plugin.GRPCController/Shutdown",
    [constants.HTTP2_HEADER_CONTENT_TYPE]: "application/grpc",
    te: "trailers",
  });
  request.on("error", () => undefined);
  request.end(Buffer.alloc(5));
  const [code] = await once(child, "close");
  session.destroy();
  expect(code).toBe(0);
  expect(await readdir(temporary)).toEqual([]);
}, 30_000);

test("an interrupt, which reaches Terraform too, does not end it; a termination does, and leaves no socket behind", async () => {
  const { child, line } = start(started);
  const path = socketOf(await line);
  child.kill("SIGINT");
  const socket = createConnection(path);
  await once(socket, "connect");
  socket.destroy();
  child.kill("SIGTERM");
  expect(await once(child, "close")).toEqual([0, null]);
  expect(await readdir(temporary)).toEqual([]);
}, 30_000);

test("it ends when the Terraform that started it is killed, and leaves no socket behind", async () => {
  const parent = `require("node:child_process").spawn(process.execPath, [${JSON.stringify(plugin)}], { stdio: "inherit" })`;
  const { child, line, said } = start(started, ["--eval", parent]);
  await line;
  child.kill("SIGKILL");
  await said;
  expect(await readdir(temporary)).toEqual([]);
}, 30_000);

test("what is configured stays so when the connection is lost and made again", async () => {
  const { child, line } = start({ ...started, PLUGIN_CLIENT_CERT: "" });
  const path = socketOf(await line);
  const [first, second] = [connectionTo(path), connectionTo(path)];
  const config = json({ endpoint: "https://localhost:1", username: "backup", password: "correct-horse" });
  expect(await first.client.configureProvider({ config })).toMatchObject({ diagnostics: [] });
  first.close();
  const destroyed = {
    typeName: "scv_policy",
    priorState: json({ id: "7", name: "gold" }),
    proposedNewState: json(null),
  };
  expect(await second.client.planResourceChange(destroyed)).toMatchObject({ diagnostics: [] });
  second.close();
  child.kill("SIGTERM");
  await once(child, "close");
}, 30_000);

test("a termination waits for the change that is under way: its answer arrives", async () => {
  const simulator = await startSimulator();
  const { child, line } = start({ ...started, PLUGIN_CLIENT_CERT: "" });
  const { client, close } = connectionTo(socketOf(await line));
  const { endpoint, caFile, credentials } = simulator;
  await client.configureProvider({ config: json({ endpoint, ca_file: caFile, ...credentials }) });
  const policy = { name: "gold", frequency: "DAILY", retention: { type: "DAYS", value: 14 } };
  const [typeName, priorState, config] = ["scv_policy", json(null), json(policy)];
  const { plannedState } = await client.planResourceChange({ typeName, priorState, config, proposedNewState: config });
  const ended = once(child, "close");
  simulator.onRequest(async (phase, { method, path }) => {
    if (phase !== "before" || method !== "POST" || !path.endsWith("/policies")) return;
    child.kill("SIGTERM");
    // whoever ends at once has ended by then
    await Promise.race([ended, pause(300)]);
  });
  const applied = await client.applyResourceChange({ typeName, priorState, config, plannedState });
  expect(applied).toMatchObject({ diagnostics: [], newState: expect.anything() });
  expect(await ended).toEqual([0, null]);
  close();
  await simulator.stop();
}, 30_000);

test("a folder whose path is too long for a socket is not used", async () => {
  const { child, line } = start({ ...started, TMPDIR: join(temporary, "long".repeat(30)) });
  expect(await line).toMatch(/^1\|6\|tcp\|127\.0\.0\.1:\d+\|grpc\|/);
  child.kill("SIGTERM");
  await once(child, "close");
}, 30_000);

test("to be debugged it serves whoever is told where it is, until it is interrupted", async () => {
  const { child, said } = start({}, [plugin, "--debug"]);
  await once(child.stdout ?? child, "data");
  child.kill("SIGINT");
  const [, value = ""] = /TF_REATTACH_PROVIDERS='(.*)'/.exec(await said) ?? [];
  expect(JSON.parse(value)).toMatchObject({
    "terraform.local/cdktf-scv/scv": { ProtocolVersion: 6, Pid: child.pid, Addr: { Network: "tcp" } },
  });
}, 30_000);

test.each([
  ["by hand", {}, "This is a plugin of Terraform"],
  [
    "by a Terraform that is too old",
    { ...started, PLUGIN_PROTOCOL_VERSIONS: "4,5" },
    "does not speak the plugin protocol 6",
  ],
])(
  "started %s it says so, without a stack trace",
  async (_who, environment, summary) => {
    const { child, said } = start(environment);
    let errors = "";
    child.stderr?.on("data", (text: Buffer) => (errors += text.toString()));
    const [code] = await once(child, "close");
    expect({ code, said: await said }).toEqual({ code: 1, said: "" });
    expect(errors).toContain(summary);
    expect(errors).not.toMatch(/\n\s+at /);
  },
  30_000,
);
