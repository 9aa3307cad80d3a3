import { z } from "zod";
import { attribute, nestedBlock } from "../../../provider/attribute";

const fingerprint = z
  .string()
  .regex(
    /^[0-9a-fA-F]{2}(:?[0-9a-fA-F]{2}){31}$/,
    "is not a SHA-256 fingerprint: 64 hexadecimal digits, colons allowed",
  );

const endpoint = z.url({ protocol: /^https?$/, error: "is not an address such as https://scv.example.com:8144" });

/** How to reach and to trust one server; what is left out comes from the environment. */
function connectionFields(server: string, variables: string, port: string, credentials: string) {
  return {
    endpoint: attribute(
      endpoint.optional(),
      `Address of ${server}, such as \`${port}\`. Environment: \`${variables}_ENDPOINT\`.`,
    ),
    username: attribute(z.string().optional(), `${credentials} Environment: \`${variables}_USERNAME\`.`),
    password: attribute(z.string().optional(), `Password. Environment: \`${variables}_PASSWORD\`.`, {
      sensitive: true,
    }),
    ca_file: attribute(
      z.string().optional(),
      `PEM file with the certificate authority to trust. Environment: \`${variables}_CA_FILE\`.`,
    ),
    fingerprint: attribute(
      fingerprint.optional(),
      `SHA-256 fingerprint of the certificate to trust, whoever signed it. Environment: \`${variables}_FINGERPRINT\`.`,
    ),
  };
}

/** The vCenter beside the appliance: only the inventory data sources need it. */
export const vcenterConnectionSchema = z.object(
  connectionFields(
    "the vCenter",
    "VCENTER",
    "https://vcenter.example.com",
    "vCenter user; left out, the one of the appliance.",
  ),
);

/** The `scv` provider block. */
export const connectionSchema = z.object({
  ...connectionFields(
    "the appliance",
    "SCV",
    "https://scv.example.com:8144",
    "**vCenter** user, as `user@vsphere.local` or `DOMAIN\\user`: the appliance has its users checked by vCenter.",
  ),
  vcenter: nestedBlock(
    vcenterConnectionSchema.optional(),
    "The vCenter in which virtual machines, datastores, hosts, folders and tags are looked up by name.",
  ),
});

export type Connection = z.output<typeof connectionSchema>;
export type VcenterConnection = z.output<typeof vcenterConnectionSchema>;
