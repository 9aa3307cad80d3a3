import { z } from "zod";
import { attribute } from "../../../provider/attribute";

export const storageSystemDescription = `An ONTAP cluster or storage VM (SVM) that the appliance may log in to.

Adding a cluster makes the appliance list the cluster's SVMs by itself; such an *implicit* SVM belongs to its cluster:
it appears in the data sources and is no resource. Declaring a resource with the name of an implicit SVM makes it
*explicit* (the appliance gets credentials of its own for it). Destroying that resource deletes the explicit record;
whether the appliance then lists the SVM as implicit again is the appliance's matter. Deleting a cluster deletes its
implicit SVMs with it and leaves the explicit ones.`;

const seconds = z.int().min(1).max(86_400);

export const storageSystemSchema = z.object({
  id: attribute(z.string(), "The name: the appliance knows storage systems by nothing else.", {
    computed: true,
    follows: "name",
  }),
  name: attribute(
    z.string().min(1),
    "Host name or management address of the cluster or SVM. Unique on the appliance. It cannot be changed in place.",
    { forcesReplacement: true },
  ),
  username: attribute(z.string().optional(), "ONTAP user. Needed with `password_wo`, not with a certificate.", {
    computed: true,
  }),
  password_wo: attribute(
    z.string().optional(),
    "Password of the ONTAP user. Sent to the appliance and stored nowhere; needed again for each update.",
    { writeOnly: true, sensitive: true },
  ),
  password_wo_version: attribute(
    z.int().optional(),
    "Raise it to have a changed `password_wo` sent: the value itself is not kept, so a change of it cannot be seen.",
    { inputOnly: true },
  ),
  client_certificate: attribute(
    z.string().optional(),
    "Client certificate (PEM) in place of a password, from release 4.8. The appliance never gives it back.",
    { inputOnly: true },
  ),
  private_key_wo: attribute(
    z.string().optional(),
    "Private key (PEM) of `client_certificate`. Sent to the appliance and stored nowhere.",
    { writeOnly: true, sensitive: true },
  ),
  private_key_wo_version: attribute(z.int().optional(), "Raise it to have a changed `private_key_wo` sent.", {
    inputOnly: true,
  }),
  port: attribute(
    z.int().min(1).max(65_535).optional(),
    "Port of ONTAP's management interface: 443, or 80 with HTTP.",
    {
      serverDefault: 443,
    },
  ),
  protocol: attribute(z.enum(["HTTP", "HTTPS"]).optional(), "`HTTPS` or `HTTP`.", { serverDefault: "HTTPS" }),
  timeout: attribute(seconds.optional(), "Seconds to wait for ONTAP. The vendor advises 180 for large environments.", {
    serverDefault: 60,
  }),
  preferred_ip: attribute(
    z
      .string()
      .regex(/^[^[\]]*$/, "must not hold square brackets: write an IPv6 address without them")
      .optional(),
    "Address to use where the SVM has several. No square brackets.",
    { serverDefault: "" },
  ),
  syslog: attribute(z.boolean().optional(), "Log the appliance's events to the storage system's syslog.", {
    serverDefault: false,
  }),
  autosupport: attribute(
    z.boolean().optional(),
    "Have the storage system send an AutoSupport notification for failed operations.",
    { serverDefault: false },
  ),
  platform_type: attribute(z.string().optional(), "Platform, such as `AFF`. Releases before 4.9 ask for it.", {
    computed: true,
  }),
  certificate: attribute(z.boolean(), "Does the appliance log in with a certificate? It tells no more of it.", {
    computed: true,
    follows: "client_certificate",
  }),
  type: attribute(z.string(), "What the appliance found: `ONTAP Cluster` or `ONTAP SVM`.", { computed: true }),
  display_name: attribute(z.string(), "Name by which ONTAP calls itself.", { computed: true }),
  cluster: attribute(z.string(), "Storage system of the cluster that an SVM belongs to; empty for a cluster.", {
    computed: true,
    serverOwned: true,
  }),
  explicit: attribute(z.boolean(), "Added by itself, not with its cluster (the vendor's ExplicitSVM flag).", {
    computed: true,
    serverOwned: true,
  }),
  svm_count: attribute(z.int(), "How many SVMs the appliance lists under a cluster.", {
    computed: true,
    serverOwned: true,
  }),
});

export type StorageSystem = z.output<typeof storageSystemSchema>;
