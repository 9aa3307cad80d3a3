import type { Appliance } from "../appliance";
import { idParameter, jsonBody, type Call } from "../call";
import { Refusal } from "../refusal";
import type { Route } from "../router";
import { keptExtra, newExtra } from "./extra-fields";
import { refuseLaterFields } from "./later-fields";
import { checkName } from "./names";
import { onWire } from "./on-wire";
import { parseBody } from "./parse-body";
import { policySchema, type Policy } from "./policy";
import { fillDefaults } from "./server-defaults";

const policyBody = policySchema.omit({ id: true, extra: true });
const collection = "/api/4.1/policies";
const one = `${collection}/{policyId}`;

export function policyRoutes(appliance: Appliance): Route[] {
  const { policies } = appliance;
  const shown = onWire("policy", appliance.profile);
  return [
    {
      method: "GET",
      path: collection,
      handle: () => ({ list: { key: "policyResponseList", items: policies.all().map(shown) } }),
    },
    {
      method: "POST",
      path: collection,
      handle: (call) => {
        const { quirks } = appliance;
        const settings = readPolicy(appliance, call);
        const policy = { id: policies.nextId(), ...settings, extra: newExtra(quirks, settings.name) };
        policies.create(policy);
        return { payload: { id: policy.id }, messages: ["Policy created successfully."] };
      },
    },
    { method: "GET", path: one, handle: (call) => ({ payload: shown(policyOf(appliance, call)) }) },
    {
      method: "PUT",
      path: one,
      handle: (call) => {
        const before = policyOf(appliance, call);
        const settings = readPolicy(appliance, call, before);
        checkFrequency(appliance, before, settings.frequency);
        const extra = keptExtra(appliance.quirks, before.extra, jsonBody(call));
        policies.put({ id: before.id, ...settings, extra });
        return { payload: { id: before.id }, messages: ["Policy updated successfully."] };
      },
    },
    {
      method: "DELETE",
      path: one,
      handle: (call) => {
        const policy = policyOf(appliance, call);
        const users = groupsWith(appliance, policy);
        if (users.length > 0) {
          throw new Refusal(409, `Policy '${policy.name}' is used by the resource groups ${users.join(", ")}.`);
        }
        policies.delete(policy);
        return { messages: ["Policy deleted successfully."] };
      },
    },
  ];
}

function policyOf({ policies }: Appliance, call: Call): Policy {
  const policy = policies.get(idParameter(call, "policyId"));
  if (policy === undefined) throw new Refusal(404, `There is no policy ${call.parameters["policyId"] ?? ""}.`);
  return policy;
}

function readPolicy(
  { policies, profile, quirks }: Appliance,
  call: Call,
  before?: Policy,
): Omit<Policy, "id" | "extra"> {
  const body = jsonBody(call);
  refuseLaterFields("policy", body, profile);
  const settings = parseBody(policyBody, fillDefaults("policy", body, quirks));
  checkName(settings.name, "Policy", profile);
  const holder = policies.named(settings.name);
  if (holder && holder.id !== before?.id) throw new Refusal(409, `A policy named '${settings.name}' already exists.`);
  return settings;
}

function checkFrequency(appliance: Appliance, before: Policy, frequency: Policy["frequency"]): void {
  const users = frequency === before.frequency ? [] : groupsWith(appliance, before);
  if (users.length > 0) {
    throw new Refusal(
      409,
      `The frequency of policy '${before.name}' cannot change while it is used by the resource groups ${users.join(", ")}.`,
    );
  }
}

function groupsWith({ resourceGroups }: Appliance, policy: Policy): string[] {
  const users = resourceGroups.all().filter(({ policies }) => policies.some(({ id }) => id === policy.id));
  return users.map(({ name }) => `'${name}'`);
}
