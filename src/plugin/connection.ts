import type { Http2Session } from "node:http2";
import { createContextKey, createContextValues, type ContextValues, type HandlerContext } from "@connectrpc/connect";
import type { ConnectNodeAdapterOptions } from "@connectrpc/connect-node";
import { Configuration } from "./configuration";

type Request = Parameters<NonNullable<ConnectNodeAdapterOptions["contextValues"]>>[0];

const connectionKey = createContextKey<Http2Session | undefined>(undefined);

/** Tells the handler of a request over which connection it came. */
export function withConnection(request: Request): ContextValues {
  return createContextValues().set(connectionKey, "stream" in request ? request.stream.session : undefined);
}

/** A configuration for each connection: Terraform opens one for every alias of a provider, also to one process. */
export function configurationByConnection(): (context: HandlerContext) => Configuration {
  const configurations = new WeakMap<Http2Session, Configuration>();
  return ({ values }) => {
    const connection = values.get(connectionKey);
    const known = connection && configurations.get(connection);
    if (known !== undefined) return known;
    const configuration = new Configuration();
    if (connection === undefined) return configuration;
    configurations.set(connection, configuration);
    connection.once("close", () => void configuration.end());
    return configuration;
  };
}
