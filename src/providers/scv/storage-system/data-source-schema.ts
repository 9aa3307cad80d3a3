import { z } from "zod";
import { attribute } from "../../../provider/attribute";
import { computedFields } from "../computed";
import { storageSystemSchema } from "./schema";

const listedStorageSystem = z.object(
  computedFields(
    storageSystemSchema.omit({
      password_wo: true,
      password_wo_version: true,
      client_certificate: true,
      private_key_wo: true,
      private_key_wo_version: true,
    }).shape,
  ),
);

/** Implicit SVMs too. */
export const storageSystemDataSchema = listedStorageSystem.extend({
  name: attribute(z.string().min(1), "Host name or management address, as the appliance lists it."),
});

export const storageSystemsDataSchema = z.object({
  storage_systems: attribute(z.array(listedStorageSystem), "All storage systems, implicit SVMs too.", {
    computed: true,
  }),
});

export type ListedStorageSystem = z.output<typeof listedStorageSystem>;
