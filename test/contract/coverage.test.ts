import { contractOf } from "../../src/contract/scv";
import { formsOf, laterThan45, type Release } from "./configurations";
import { conversationOf } from "./conversation";
import { blockOf } from "./estate";
import { attributesOf, fieldsOf, valuesIn } from "./paths";
import type { Exchange } from "./recorder";

const releases: readonly Release[] = ["4.5", "6.2"];

describe.each(releases)("what is said to release %s", (release) => {
  let exchanges: readonly Exchange[];
  beforeAll(async () => {
    exchanges = await conversationOf(release);
  }, 120_000);

  test.each(formsOf(release))(
    "every attribute of $type is set, and changed where it can be",
    ({ type, bare, forms }) => {
      const block = blockOf(type);
      const values = valuesIn(bare, ...forms);
      const fixed = Object.keys(block.attributes).filter((name) => block.attributes[name]?.forcesReplacement);
      const lacking = attributesOf(block).filter(
        (path) => (values.get(path)?.size ?? 0) < (fixed.includes(path) ? 1 : 2),
      );
      expect(lacking.filter((path) => release !== "4.5" || !laterThan45.test(path))).toEqual([]);
    },
  );

  test.each([
    ["StorageSystemSettings", "storage-system"],
    ["PolicySettings", "policies"],
    ["ResourceGroupSettings", "resource-groups"],
    ["BuiltInScheduleSettings", "schedules"],
  ])("every field of %s is sent by the client", (schema, collection) => {
    const bodies = exchanges.filter(({ path }) => path.includes(`/4.1/${collection}`)).map(({ body }) => body);
    const sent = valuesIn(...bodies);
    const documented = fieldsOf(contractOf(release), schema);
    expect(documented.length).toBeGreaterThan(1);
    expect(documented.filter((field) => !sent.has(field))).toEqual([]);
  });

  test("the client uses these operations and no other", () => {
    const used = exchanges.map(
      ({ method, path }) => `${method} ${path.replace(/\/((vm|datastore)-)?\d+(?=\/|$)/g, "/…")}`,
    );
    expect([...new Set(used)].sort()).toEqual(
      [
        "DELETE /api/4.1/policies/…",
        "DELETE /api/4.1/resource-groups/…",
        "DELETE /api/4.1/storage-system",
        "GET /api/4.1/datastores/…/backups",
        "GET /api/4.1/jobs/…",
        "GET /api/4.1/policies",
        "GET /api/4.1/policies/…",
        "GET /api/4.1/resource-groups",
        "GET /api/4.1/schedules",
        "GET /api/4.1/storage-system",
        "GET /api/4.1/vm/…/backups",
        // asked only where something depends on the release
        ...(release === "4.5" ? [] : ["GET /api/v3/api-docs"]),
        "POST /api/4.1/auth/login",
        "POST /api/4.1/policies",
        "POST /api/4.1/resource-groups",
        "POST /api/4.1/storage-system",
        "PUT /api/4.1/policies/…",
        "PUT /api/4.1/resource-groups/…",
        "PUT /api/4.1/schedules",
        "PUT /api/4.1/storage-system",
      ].sort(),
    );
  });
});
