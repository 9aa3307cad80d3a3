import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { z } from "zod";

export interface Listening {
  readonly address: { readonly network: "unix" | "tcp"; readonly at: string };
  /** Takes the socket away; the system does not. */
  readonly remove: () => void;
}

/** Of bytes: a longer one is cut off by the system without a word. */
const longestSocketPath = 100;
const addressSchema = z.custom<AddressInfo>((address) => z.object({ port: z.number() }).safeParse(address).success);

/** A socket in a folder of the user alone; on the loopback where the system has none, or its path would be too long. */
export async function listen(server: Pick<Server, "listen" | "address">, temporary: string): Promise<Listening> {
  const socketFits = Buffer.byteLength(join(temporary, "plugin-XXXXXX", "s")) <= longestSocketPath;
  if (process.platform === "win32" || !socketFits) return listenOnLoopback(server);
  const folder = mkdtempSync(join(temporary, "plugin-"));
  const at = join(folder, "s");
  await new Promise<void>((resolve) => server.listen(at, resolve));
  return { address: { network: "unix", at }, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function listenOnLoopback(server: Pick<Server, "listen" | "address">): Promise<Listening> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = addressSchema.parse(server.address());
  return { address: { network: "tcp", at: `127.0.0.1:${port}` }, remove: () => undefined };
}
