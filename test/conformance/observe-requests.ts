import type { JsonObject } from "../../src/language/json";
import { listOf, objectOf, textOf } from "./read-json";

/** Which came first of the requests of a group and of a policy that it has; where the policy is deleted, that it had. */
export function observeRequestOrder(
  requests: readonly JsonObject[],
  before: JsonObject,
  after: JsonObject,
): readonly string[] {
  const found = new Set<string>();
  requests.forEach((first, index) => {
    for (const second of requests.slice(index + 1)) {
      const [one, other] = [subjectOf(first, before, after), subjectOf(second, before, after)];
      const steps = [`${textOf(first["method"])} ${one}`, `${textOf(second["method"])} ${other}`];
      const state = steps.some((step) => step.startsWith("DELETE policies ")) ? before : after;
      if (refers(one, other, state) || refers(other, one, state)) {
        found.add(steps.join(" < "));
      }
    }
  });
  return [...found];
}

/** `policies 7000001`; by the id that it has, also of an object that is made. */
function subjectOf({ path, body }: JsonObject, before: JsonObject, after: JsonObject): string {
  const [, collection = "", id] = /^\/api\/4\.1\/([^/?]+)(?:\/([^/?]+))?/.exec(textOf(path)) ?? [];
  const name = textOf(objectOf(body)["name"]);
  const known = [after, before].map((state) => objectOf(objectOf(state[keyOf(collection)])[name])["id"]);
  return `${collection} ${id ?? JSON.stringify(known.find((one) => one !== undefined) ?? name)}`;
}

function keyOf(collection: string): string {
  return collection === "resource-groups" ? "resourceGroups" : collection;
}

function refers(group: string, policy: string, state: JsonObject): boolean {
  const [[ofGroups, groupId], [ofPolicies, policyId]] = [group.split(" "), policy.split(" ")];
  if (ofGroups !== "resource-groups" || ofPolicies !== "policies") return false;
  return Object.values(objectOf(state["resourceGroups"])).some(
    (one) =>
      JSON.stringify(objectOf(one)["id"]) === groupId &&
      listOf(objectOf(one)["policies"]).some(({ id }) => JSON.stringify(id) === policyId),
  );
}
