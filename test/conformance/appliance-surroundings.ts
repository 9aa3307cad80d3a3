import type { Json, JsonObject } from "../../src/language/json";
import { serveReattached } from "../../src/plugin/serve";
import { createScvProvider } from "../../src/providers/scv/scv";
import { makeCertificate } from "../../src/simulator/certificate";
import type { LoggedRequest } from "../../src/simulator/request-log";
import { startSimulator, type Simulator } from "../../src/simulator/simulator";
import { providerHost } from "../provider-host";
import { ApplianceIds, idsBefore } from "./appliance-ids";
import { observeRequestOrder } from "./observe-requests";
import { objectOf, readObject, sorted } from "./read-json";
import type { Surroundings } from "./surroundings";

const provider = createScvProvider();
// making one takes longer than all else of a start
const certificate = makeCertificate();

/** Over `http` nothing proves which appliance it is, so that nothing is ever known to be gone; but it is cheap. */
export type Scheme = "https" | "http";

/** An appliance of its own, with nothing but what every appliance has. */
export async function applianceSurroundings(scheme: Scheme): Promise<Surroundings<Simulator>> {
  const simulator = await startSimulator({
    ...(scheme === "http" ? { insecureHttp: true } : { certificate: await certificate }),
    credentials: { username: "admin", password: "hunter2" },
  });
  const seed = { name: "seed", frequency: "DAILY", retentionType: "DAYS", retentionValue: 1, entities: ["vm-101"] };
  simulator.setState({
    policies: [{ ...seed, id: idsBefore.policies }],
    resourceGroups: [{ ...seed, id: idsBefore.resourceGroups }],
  });
  simulator.setState({ policies: [], resourceGroups: [] });
  const ids = new ApplianceIds();
  let [seen, before] = [0, stateOf(simulator)];
  return {
    remote: simulator,
    environment: environmentOf(simulator),
    observe: () => {
      const { policies, resourceGroups } = simulator.state();
      ids.learn("policy", policies);
      ids.learn("group", resourceGroups);
      const requests = simulator.requests().slice(seen).filter(changesTheAppliance).map(observeRequest);
      const state = stateOf(simulator);
      const order = observeRequestOrder(requests, before, state);
      [seen, before] = [simulator.requests().length, state];
      const told = (list: readonly Json[]) => sorted(list.map((one) => ids.tell(one)));
      return { requests: told(requests), order: told(order), state };
    },
    stable: (observation) => ids.replace(observation),
    end: () => simulator.stop(),
  };
}

/** The same, with the provider served for a Terraform that is told where it is. */
export async function applianceOfTerraform(scheme: Scheme): Promise<Surroundings<Simulator>> {
  const surroundings = await applianceSurroundings(scheme);
  const host = providerHost(surroundings.environment);
  const served = await serveReattached(provider, host, process.pid);
  return {
    ...surroundings,
    environment: { ...surroundings.environment, TF_REATTACH_PROVIDERS: served.reattach },
    end: async () => {
      await served.stop();
      await surroundings.end();
    },
  };
}

function environmentOf({ endpoint, vcenterEndpoint, credentials, caFile = "" }: Simulator): Record<string, string> {
  return Object.fromEntries(
    [
      ["SCV", endpoint],
      ["VCENTER", vcenterEndpoint],
    ].flatMap(([prefix, url = ""]) => [
      [`${prefix}_ENDPOINT`, url],
      [`${prefix}_USERNAME`, credentials.username],
      [`${prefix}_PASSWORD`, credentials.password],
      [`${prefix}_CA_FILE`, caFile],
    ]),
  );
}

function changesTheAppliance({ side, method, path }: LoggedRequest): boolean {
  return side === "scv" && method !== "GET" && !path.endsWith("/auth/login");
}

function observeRequest({ method, path, status, body }: LoggedRequest): JsonObject {
  return { method, path, status, body: plain(body) };
}

/** By their names, as lists have the order in which things were made. */
function stateOf(simulator: Simulator): JsonObject {
  const { policies, resourceGroups, storageSystems, schedules } = simulator.state();
  const byName = (objects: readonly { readonly name: string }[]): JsonObject =>
    Object.fromEntries(objects.map((object) => [object.name, plain(object)]));
  return {
    policies: byName(policies),
    resourceGroups: byName(resourceGroups),
    storageSystems: byName(storageSystems),
    schedules: byName(schedules),
  };
}

function plain(value: unknown): Json {
  return objectOf(readObject(JSON.stringify(value ?? {})));
}
