import type { IResolvable, TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { policyDataSchema } from "../src/providers/scv/policy/data-source-schema";
import { policyRules } from "../src/providers/scv/policy/rules";
import { policySchema } from "../src/providers/scv/policy/schema";
import { argumentCheck, checkArguments, metaArgumentsOnly } from "./check-arguments";
import type { Frequency } from "./frequency";
import { DataScvPolicies } from "./generated/providers/scv/data-scv-policies";
import { DataScvPolicy } from "./generated/providers/scv/data-scv-policy";
import { Policy as PolicyBinding } from "./generated/providers/scv/policy";
import type { LockingPeriod } from "./locking-period";
import type { Lookup } from "./lookup";
import type { Retention } from "./retention";
import { refuseUnexpected } from "./unexpected-arguments";

/** A policy of this stack, or one that is looked up. */
export interface IPolicy {
  /** The appliance's id. */
  readonly policyId: string;
  /** The frequency, where it is known before the plan. */
  readonly frequencyInput?: string | undefined;
}

export interface PolicyProps extends TerraformMetaArguments {
  /** Unique on the appliance; changed in place. Letters, digits and underscores; no spaces from release 6.0. */
  readonly name: string;
  /** @default - none */
  readonly description?: string;
  /**
   * The vCenter that the policy belongs to, in linked mode.
   *
   * @default - the appliance decides
   */
  readonly vcenterServer?: string;
  /** How often. When exactly is said in each resource group. It cannot be changed while a group uses the policy. */
  readonly frequency: Frequency;
  /** How long backups are kept. **Lowering it deletes the surplus snapshots at the next backup.** */
  readonly retention: Retention;
  /**
   * How long a snapshot on primary storage cannot be deleted. From release 5.0; ONTAP 9.12.1 for NFS, 9.13.1 for SAN.
   *
   * @default - not locked
   */
  readonly primaryLockingPeriod?: LockingPeriod;
  /**
   * How long a snapshot on secondary storage cannot be deleted. From release 6.1.
   *
   * @default - as on primary storage
   */
  readonly secondaryLockingPeriod?: LockingPeriod;
  /**
   * Updates SnapMirror after the backup.
   *
   * @default false
   */
  readonly updateSnapMirror?: boolean | IResolvable;
  /**
   * Updates SnapVault after the backup. For a mirror-vault relationship choose this one alone.
   *
   * @default false
   */
  readonly updateSnapVault?: boolean | IResolvable;
  /**
   * Quiesces the virtual machines through VMware tools for the snapshot; without it backups are crash-consistent.
   *
   * @default false
   */
  readonly vmConsistent?: boolean | IResolvable;
  /**
   * Includes datastores that hold independent disks.
   *
   * @default false
   */
  readonly includeIndependentDisks?: boolean | IResolvable;
  /**
   * Label by which ONTAP's SnapMirror policy selects the snapshots, up to 31 characters.
   *
   * @default - none
   */
  readonly snapshotLabel?: string;
  /**
   * Paths of scripts (Perl or bash) on the appliance, run before and after the backup in this order. Without semicolons.
   *
   * @default - none
   */
  readonly scripts?: string[];
}

const check = argumentCheck(policySchema, {
  rules: policyRules,
  names: { update_snapmirror: "updateSnapMirror", update_snapvault: "updateSnapVault" },
});
const lookupCheck = argumentCheck(policyDataSchema);

/**
 * What a backup does and how long it is kept. Resource groups say of what, and when.
 *
 * A new policy is made before an old one is deleted, because the appliance refuses to delete a policy that a group uses.
 */
export class Policy extends PolicyBinding implements IPolicy {
  /** A policy that is not of this stack. */
  static named(scope: Construct, id: string, lookup: Lookup): ExistingPolicy {
    return new ExistingPolicy(scope, id, lookup);
  }

  /** All policies of the appliance. */
  static all(scope: Construct, id: string, meta: TerraformMetaArguments = {}): DataScvPolicies {
    refuseUnexpected(scope, id, meta, metaArgumentsOnly);
    return new DataScvPolicies(scope, id, meta);
  }

  constructor(scope: Construct, id: string, props: PolicyProps) {
    refuseUnexpected(scope, id, props, check);
    const { updateSnapMirror, updateSnapVault, lifecycle, ...config } = props;
    super(scope, id, {
      ...config,
      updateSnapmirror: updateSnapMirror,
      updateSnapvault: updateSnapVault,
      lifecycle: { createBeforeDestroy: true, ...lifecycle },
    });
    checkArguments(this, this.synthesizeAttributes(), check);
  }

  get policyId(): string {
    return this.id;
  }
}

/** A policy that is looked up by its name when the plan is made. */
export class ExistingPolicy extends DataScvPolicy implements IPolicy {
  constructor(scope: Construct, id: string, lookup: Lookup) {
    refuseUnexpected(scope, id, lookup, lookupCheck);
    super(scope, id, lookup);
    checkArguments(this, this.synthesizeAttributes(), lookupCheck);
  }

  get policyId(): string {
    return this.id;
  }
}
