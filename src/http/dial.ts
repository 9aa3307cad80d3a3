import * as http from "node:http";
import * as net from "node:net";
import { ExchangeError } from "./exchange";
import type { Endpoint } from "./endpoint";
import { messageOf } from "./failure";
import type { Proxy } from "./proxy";
import { secure } from "./tls";

/** A connected socket to the origin: straight, or through a tunnel of the proxy. Closed when the signal fires. */
export async function dial(endpoint: Endpoint, proxy: Proxy | undefined, signal: AbortSignal): Promise<net.Socket> {
  if (proxy === undefined) return connectTo(endpoint.hostname, endpoint.port, signal);
  const toProxy = await connectToProxy(proxy, signal);
  // A proxy takes plain HTTP as such; only what is encrypted needs a tunnel.
  return endpoint.secure ? tunnel(toProxy, endpoint, proxy, signal) : toProxy;
}

async function connectToProxy(proxy: Proxy, signal: AbortSignal): Promise<net.Socket> {
  try {
    const socket = await connectTo(proxy.hostname, proxy.port, signal);
    // The trust that is configured is the appliance's; a proxy must be known by Node's roots.
    return proxy.secure ? await secure(socket, proxy.hostname, {}, signal) : socket;
  } catch (thrown) {
    throw new ExchangeError(
      `The proxy ${proxy.origin} cannot be reached (${messageOf(thrown)}). ` +
        "Mend HTTPS_PROXY or HTTP_PROXY, or name the appliance in NO_PROXY.",
      "unsent",
      "proxy-unreachable",
    );
  }
}

function connectTo(host: string, port: number, signal: AbortSignal): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host, port, noDelay: true, keepAlive: true });
    const stop = (): void => void socket.destroy(new Error("aborted"));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    const fail = (thrown: Error): void => {
      signal.removeEventListener("abort", stop);
      reject(thrown);
    };
    // Stays: an error between two owners of the socket must not end the process.
    socket.on("error", fail);
    socket.once("connect", () => {
      signal.removeEventListener("abort", stop);
      resolve(socket);
    });
  });
}

function tunnel(socket: net.Socket, endpoint: Endpoint, proxy: Proxy, signal: AbortSignal): Promise<net.Socket> {
  const host = endpoint.hostname.includes(":") ? `[${endpoint.hostname}]` : endpoint.hostname;
  const authority = `${host}:${endpoint.port}`;
  return new Promise((resolve, reject) => {
    const request = http.request({
      method: "CONNECT",
      path: authority,
      headers: {
        host: authority,
        ...(proxy.authorization === undefined ? {} : { "proxy-authorization": proxy.authorization }),
      },
      createConnection: () => socket,
      signal,
    });
    const fail = (reason: string): void => {
      socket.destroy();
      reject(
        new ExchangeError(
          `The proxy ${proxy.origin} makes no connection to ${authority} (${reason}). ` +
            "Let it through there, or name the appliance in NO_PROXY.",
          "unsent",
          "proxy-refused",
        ),
      );
    };
    request.once("connect", (response) => {
      if (response.statusCode === 200) resolve(socket);
      else if (response.statusCode === 407)
        fail("it asks for a user name and password: http://user:password@host:port");
      else fail(`it answers ${response.statusCode ?? "nothing"}`);
    });
    request.once("error", (thrown) => fail(thrown.message));
    request.end();
  });
}
