import type { Appliance } from "../appliance";
import { Refusal } from "../refusal";
import type { Route } from "../router";

/** Lists are of ids; each object is asked for by itself. */
export function taggingRoutes(appliance: Appliance): Route[] {
  return [
    ...idRoutes("/api/cis/tagging/tag", "Tag", () => appliance.inventory.state.tags),
    ...idRoutes("/api/cis/tagging/category", "Category", () => appliance.inventory.state.categories),
  ];
}

function idRoutes(path: string, what: string, all: () => readonly { readonly id: string }[]): Route[] {
  return [
    {
      method: "GET",
      path,
      handle: () => ({ list: { key: "value", items: all().map(({ id }) => id), bare: true } }),
    },
    {
      method: "GET",
      path: `${path}/{id}`,
      handle: ({ parameters: { id: encoded = "" } }) => {
        const id = decode(encoded);
        const found = all().find((object) => object.id === id);
        if (found === undefined) throw new Refusal(404, `${what} with identifier '${id}' does not exist.`);
        return { payload: found };
      },
    },
  ];
}

/** A URN stands in the path as it is, or with its colons escaped. */
function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw new Refusal(400, `'${encoded}' is not a well-formed path.`);
  }
}
