import type { Construct } from "constructs";
import { connectionSchema } from "../src/providers/scv/connection/schema";
import { argumentCheck, checkArguments } from "./check-arguments";
import { ScvProvider as ScvProviderBinding } from "./generated/providers/scv/provider";
import type { Secret } from "./secret";
import { secretToken } from "./secret-argument";
import { refuseUnexpected } from "./unexpected-arguments";

/** The vCenter beside the appliance. What is left out comes from the environment. */
export interface VcenterProps {
  /**
   * Address, such as `https://vcenter.example.com`.
   *
   * @default - environment variable VCENTER_ENDPOINT
   */
  readonly endpoint?: string;
  /**
   * vCenter user.
   *
   * @default - environment variable VCENTER_USERNAME, or the user of the appliance
   */
  readonly username?: string;
  /** @default - environment variable VCENTER_PASSWORD, or the password of the appliance */
  readonly password?: Secret;
  /**
   * PEM file with the certificate authority to trust.
   *
   * @default - environment variable VCENTER_CA_FILE, or the system's roots
   */
  readonly caFile?: string;
  /**
   * SHA-256 fingerprint of the certificate to trust, whoever signed it: 64 hexadecimal digits, with or without colons.
   *
   * @default - environment variable VCENTER_FINGERPRINT
   */
  readonly fingerprint?: string;
}

/** How to reach an appliance. What is left out comes from the environment. */
export interface ScvProviderProps {
  /**
   * Address, such as `https://scv.example.com:8144`.
   *
   * @default - environment variable SCV_ENDPOINT
   */
  readonly endpoint?: string;
  /**
   * **vCenter** user, as `user@vsphere.local` or `DOMAIN\user`: the appliance has its users checked by vCenter.
   *
   * @default - environment variable SCV_USERNAME
   */
  readonly username?: string;
  /** @default - environment variable SCV_PASSWORD */
  readonly password?: Secret;
  /**
   * PEM file with the certificate authority to trust.
   *
   * @default - environment variable SCV_CA_FILE, or the system's roots
   */
  readonly caFile?: string;
  /**
   * SHA-256 fingerprint of the certificate to trust, whoever signed it: 64 hexadecimal digits, with or without colons.
   *
   * @default - environment variable SCV_FINGERPRINT
   */
  readonly fingerprint?: string;
  /**
   * The vCenter in which virtual machines, datastores, hosts, folders and tags are looked up by name.
   *
   * @default - the VCENTER_ environment variables
   */
  readonly vcenter?: VcenterProps;
  /** Name by which resources choose it, where a stack has more than one appliance. */
  readonly alias?: string;
}

const check = argumentCheck(connectionSchema, { others: ["alias"] });

/** An appliance: SnapCenter Plug-in for VMware vSphere. `new ScvProvider(this, "scv")` takes all from the environment. */
export class ScvProvider extends ScvProviderBinding {
  constructor(scope: Construct, id: string, props: ScvProviderProps = {}) {
    refuseUnexpected(scope, id, props, check);
    const { password, vcenter, ...config } = props;
    super(scope, id, {
      ...config,
      password: secretToken(scope, id, "password", password),
      vcenter: vcenter && {
        ...vcenter,
        password: secretToken(scope, id, "vcenter.password", vcenter.password),
      },
    });
    checkArguments(this, this.synthesizeAttributes(), check);
  }
}
