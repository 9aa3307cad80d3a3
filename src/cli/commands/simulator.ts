import { readFile } from "node:fs/promises";
import { Command, InvalidArgumentError, Option } from "commander";
import { z } from "zod";
import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import { profiles } from "../../simulator/release";
import { startSimulator, type Simulator } from "../../simulator/simulator";
import { SimulatorInputError } from "../../simulator/simulator-input";

const optionsSchema = z.object({
  port: z.number(),
  insecureHttp: z.boolean().default(false),
  profile: z.enum(profiles),
  data: z.string().optional(),
  requestLog: z.string().optional(),
  faults: z.string().optional(),
  latency: z.number(),
});

type Options = z.output<typeof optionsSchema>;

export function simulatorCommand(): Command {
  return new Command("simulator")
    .addOption(new Option("--port <n>", "of the appliance; 0 takes a free one").argParser(parsePort).default(0))
    .option("--insecure-http", "plain HTTP, without a certificate")
    .addOption(new Option("--profile <release>", "release of the appliance").choices(profiles).default("6.2"))
    .option("--data <file>", "JSON: what it holds from the start")
    .option("--request-log <file>", "a JSON line a request")
    .option("--faults <file>", "JSON: what goes wrong, and which quirks it has")
    .addOption(new Option("--latency <ms>", "of every request").argParser(parseLatency).default(0))
    .addHelpText("after", "\nPrints one JSON line when it is ready, and runs until it is interrupted.")
    .action(async (given: unknown) => {
      const simulator = await start(optionsSchema.parse(given));
      const interrupted = untilInterrupted();
      process.stdout.write(`${JSON.stringify(readyLine(simulator))}\n`);
      await interrupted;
      await simulator.stop();
    });
}

async function start({ data, faults, latency, ...options }: Options): Promise<Simulator> {
  const [held, misbehaviour] = await Promise.all([readJson(data), readJson(faults)]);
  try {
    return await startSimulator({ ...options, data: held, misbehaviour, latencyMs: latency });
  } catch (cause) {
    if (cause instanceof SimulatorInputError) {
      const file = cause.input === "data" ? data : faults;
      throw unusable(`${file ?? ""} does not fit`, cause.message);
    }
    if (cause instanceof Error && "code" in cause) throw unusable("The simulator could not start", cause.message);
    throw cause;
  }
}

async function readJson(file: string | undefined): Promise<unknown> {
  if (file === undefined) return undefined;
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (cause) {
    throw unusable(`${file} could not be read as JSON`, cause instanceof Error ? cause.message : String(cause));
  }
}

function unusable(summary: string, reason: string): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "simulator-start",
      summary,
      detail: `${reason}. What may stand in its files: node_modules/cdktf-scv/src/simulator/README.md.`,
    }),
  );
}

/** What a test or a shell needs to use it; the two of the certificate are absent over plain HTTP. */
function readyLine({ endpoint, vcenterEndpoint, credentials, caFile, fingerprint }: Simulator): object {
  const { username, password } = credentials;
  return { endpoint, vcenterEndpoint, username, password, caFile, fingerprint };
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError("It is a whole number from 0 to 65535.");
  return port;
}

function parseLatency(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError("It is a whole number of milliseconds.");
  return Number(text);
}
