import type { JsonObject } from "../../src/language/json";
import { listOf, objectOf, textOf } from "./read-json";

/** Of the requests in their order, what came first of a group and of a policy that it had or got. */
export function observeRequestOrder(
  requests: readonly JsonObject[],
  before: JsonObject,
  after: JsonObject,
): readonly string[] {
  const found = new Set<string>();
  requests.forEach((first, index) => {
    for (const second of requests.slice(index + 1)) {
      const [one, other] = [subjectOf(first, before, after), subjectOf(second, before, after)];
      if (refers(one, other, before, after) || refers(other, one, before, after)) {
        found.add(`${textOf(first["method"])} ${one} < ${textOf(second["method"])} ${other}`);
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

function refers(group: string, policy: string, ...states: readonly JsonObject[]): boolean {
  const [[ofGroups, groupId], [ofPolicies, policyId]] = [group.split(" "), policy.split(" ")];
  if (ofGroups !== "resource-groups" || ofPolicies !== "policies") return false;
  return states.some((state) =>
    Object.values(objectOf(state["resourceGroups"])).some(
      (one) =>
        JSON.stringify(objectOf(one)["id"]) === groupId &&
        listOf(objectOf(one)["policies"]).some(({ id }) => JSON.stringify(id) === policyId),
    ),
  );
}
