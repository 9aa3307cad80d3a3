import { scvContract } from "../../contract/scv";
import { laterFields } from "./later-fields";

const schemas = {
  policy: ["PolicySettings", "Policy"],
  resourceGroup: ["ResourceGroupSettings", "ResourceGroup"],
  storageSystem: ["StorageSystemSettings", "StorageSystem"],
  schedule: ["BuiltInScheduleSettings", "BuiltInSchedule"],
  backup: ["Backup"],
} as const;

function laterIn(name: string): (readonly [string, unknown])[] {
  const properties: object = Object(scvContract.components.schemas[name]?.["properties"]);
  return Object.entries(properties).flatMap(([field, schema]) =>
    Object(schema)["x-since"] === undefined ? [] : [[field, Object(schema)["x-since"]] as const],
  );
}

test.each(["policy", "resourceGroup", "storageSystem", "schedule", "backup"] as const)(
  "the later fields of a %s are those of the OpenAPI document",
  (kind) => {
    expect(laterFields[kind]).toEqual(Object.fromEntries(schemas[kind].flatMap(laterIn)));
  },
);
