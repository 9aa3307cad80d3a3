import type { IResolvable, TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { storageSystemDataSchema } from "../src/providers/scv/storage-system/data-source-schema";
import { storageSystemRules } from "../src/providers/scv/storage-system/rules";
import { storageSystemSchema } from "../src/providers/scv/storage-system/schema";
import { argumentCheck, checkArguments, metaArgumentsOnly } from "./check-arguments";
import { DataScvStorageSystem } from "./generated/providers/scv/data-scv-storage-system";
import { DataScvStorageSystems } from "./generated/providers/scv/data-scv-storage-systems";
import { StorageSystem as StorageSystemBinding } from "./generated/providers/scv/storage-system";
import type { Lookup } from "./lookup";
import type { Protocol } from "./protocol";
import type { Secret } from "./secret";
import { secretToken } from "./secret-argument";
import { refuseUnexpected } from "./unexpected-arguments";

export interface StorageSystemProps extends TerraformMetaArguments {
  /** Host name or management address of the cluster or SVM. Unique on the appliance. **Another name is another system.** */
  readonly name: string;
  /** ONTAP user. Needed with `password`, not with a certificate. */
  readonly username?: string;
  /** Password of the ONTAP user. Or give `clientCertificate` and `privateKey`. */
  readonly password?: Secret;
  /**
   * Raise it to have a changed password sent: the password itself is stored nowhere, so a change of it cannot be seen.
   *
   * @default 1
   */
  readonly passwordVersion?: number;
  /** Client certificate (PEM) in place of a password. From release 4.8. */
  readonly clientCertificate?: string;
  /** Private key (PEM) of `clientCertificate`. */
  readonly privateKey?: Secret;
  /**
   * Raise it to have a changed private key sent.
   *
   * @default 1
   */
  readonly privateKeyVersion?: number;
  /**
   * Port of ONTAP's management interface.
   *
   * @default 443
   */
  readonly port?: number;
  /** @default Protocol.HTTPS */
  readonly protocol?: Protocol;
  /**
   * Seconds to wait for ONTAP. The vendor advises 180 for large environments.
   *
   * @default 60
   */
  readonly timeout?: number;
  /**
   * Address to use where the SVM has several. IPv6 without square brackets.
   *
   * @default - none
   */
  readonly preferredIp?: string;
  /**
   * Logs the appliance's events to the storage system's syslog.
   *
   * @default false
   */
  readonly syslog?: boolean | IResolvable;
  /**
   * Has the storage system send an AutoSupport notification for failed operations.
   *
   * @default false
   */
  readonly autosupport?: boolean | IResolvable;
  /**
   * Platform, such as `AFF`. Releases before 4.9 ask for it.
   *
   * @default - the appliance decides
   */
  readonly platformType?: string;
}

const check = argumentCheck(storageSystemSchema, {
  rules: storageSystemRules,
  names: {
    password_wo: "password",
    password_wo_version: "passwordVersion",
    private_key_wo: "privateKey",
    private_key_wo_version: "privateKeyVersion",
  },
});
const lookupCheck = argumentCheck(storageSystemDataSchema);

/**
 * An ONTAP cluster or storage VM (SVM) that the appliance may log in to. A cluster brings its SVMs with it.
 *
 * With another name the old one is deleted first: the appliance does not take the same SVM twice.
 */
export class StorageSystem extends StorageSystemBinding {
  /** A storage system that is not of this stack, SVMs that came with their cluster too. */
  static named(scope: Construct, id: string, lookup: Lookup): DataScvStorageSystem {
    refuseUnexpected(scope, id, lookup, lookupCheck);
    const found = new DataScvStorageSystem(scope, id, lookup);
    checkArguments(found, { name: lookup.name }, lookupCheck);
    return found;
  }

  /** All storage systems of the appliance, SVMs that came with their cluster too. */
  static all(scope: Construct, id: string, meta: TerraformMetaArguments = {}): DataScvStorageSystems {
    refuseUnexpected(scope, id, meta, metaArgumentsOnly);
    return new DataScvStorageSystems(scope, id, meta);
  }

  constructor(scope: Construct, id: string, props: StorageSystemProps) {
    refuseUnexpected(scope, id, props, check);
    const { password, passwordVersion = 1, privateKey, privateKeyVersion = 1, ...config } = props;
    super(scope, id, {
      ...config,
      passwordWo: secretToken(scope, id, "password", password),
      passwordWoVersion: password && passwordVersion,
      privateKeyWo: secretToken(scope, id, "privateKey", privateKey),
      privateKeyWoVersion: privateKey && privateKeyVersion,
    });
    // whether there is a secret is known though its value is not: it is judged as if it had the right form
    const given = { password_wo: password && "given", private_key_wo: privateKey && "-----BEGIN PRIVATE KEY-----" };
    checkArguments(this, { ...this.synthesizeAttributes(), ...given }, check);
  }
}
