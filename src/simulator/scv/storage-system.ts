import { z } from "zod";
import { extra, flag, orDefault, text } from "./fields";

/** What a request may say of a storage system, secrets aside. */
export const storageSettings = z.object({
  name: z.string().min(1),
  userName: text,
  platformType: text,
  port: orDefault(z.int().min(1).max(65535), 443),
  protocol: orDefault(z.enum(["HTTPS", "HTTP"]), "HTTPS"),
  preferredIp: z
    .string()
    .refine((address) => !/[[\]]/.test(address), "square brackets are not allowed")
    .nullish()
    .transform((address) => address ?? ""),
  timeout: orDefault(z.int().min(1), 60),
  syslog: flag,
  asup: flag,
});

export const storageSystemSchema = storageSettings.extend({
  displayName: text,
  type: orDefault(z.enum(["ONTAP Cluster", "ONTAP SVM"]), "ONTAP SVM"),
  /** Name of the cluster that brought it, "" without one. */
  cluster: text,
  explicitSVM: z
    .boolean()
    .nullish()
    .transform((explicit) => explicit ?? true),
  svmCount: orDefault(z.int().min(0), 0),
  certificate: flag,
  extra,
});

export type StorageSystem = z.output<typeof storageSystemSchema>;

/** A cluster that exists out there, whether it was added or not. */
export const ontapClusterSchema = z.object({
  name: z.string().min(1),
  displayName: text,
  svms: z.array(z.object({ name: z.string().min(1), displayName: text })),
});

export type OntapCluster = z.output<typeof ontapClusterSchema>;
