import type { IResolvable, TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { resourceGroupDataSchema } from "../src/providers/scv/resource-group/data-source-schema";
import { resourceGroupRules } from "../src/providers/scv/resource-group/rules";
import { resourceGroupSchema } from "../src/providers/scv/resource-group/schema";
import { attachedAttributes, attachmentProblems, type AttachedPolicy } from "./attached-policy";
import { argumentCheck, checkArguments, metaArgumentsOnly } from "./check-arguments";
import type { IEntity } from "./entity";
import { DataScvResourceGroup } from "./generated/providers/scv/data-scv-resource-group";
import { DataScvResourceGroups } from "./generated/providers/scv/data-scv-resource-groups";
import { ResourceGroup as ResourceGroupBinding } from "./generated/providers/scv/resource-group";
import type { Lookup } from "./lookup";
import type { Notification } from "./notification";
import type { SecondaryProtection } from "./secondary-protection";
import type { SnapshotName } from "./snapshot-name";
import type { Spanning } from "./spanning";
import { refuseUnexpected } from "./unexpected-arguments";

/** Who is told of backups. */
export interface Email {
  readonly from: string;
  readonly to: string[];
  /** @default - none */
  readonly subject?: string;
}

export interface ResourceGroupProps extends TerraformMetaArguments {
  /** Unique on the appliance; changed in place. Letters, digits and underscores; no spaces from release 6.0. */
  readonly name: string;
  /** @default - none */
  readonly description?: string;
  /**
   * What is backed up, looked up by name (`VirtualMachine.named`, `Datastore.named`, `Folder.named`, `Tag.named`), or as
   * managed object ids.
   */
  readonly entities: (IEntity | string)[];
  /**
   * The policies of the group, each with its schedule.
   *
   * @default - none: nothing is backed up
   */
  readonly policies?: AttachedPolicy[];
  /**
   * What to do with virtual machines that span several datastores.
   *
   * @default - the appliance decides
   */
  readonly spanning?: Spanning;
  /**
   * After which backups an e-mail is sent. All but `NEVER` need `email`.
   *
   * @default Notification.NEVER
   */
  readonly notification?: Notification;
  /** @default - none */
  readonly email?: Email;
  /**
   * How snapshots are named.
   *
   * @default - the appliance's own format, with the time
   */
  readonly snapshotName?: SnapshotName;
  /**
   * Protection on a second system (ASA r2). From release 6.1.
   *
   * @default - none
   */
  readonly secondaryProtection?: SecondaryProtection;
  /**
   * Deleting a group deletes its backups, so it is refused until this is `true` **in the state**: set it, apply, then
   * remove the group.
   *
   * @default false
   */
  readonly forceDestroy?: boolean | IResolvable;
}

const check = argumentCheck(resourceGroupSchema, {
  rules: resourceGroupRules,
  names: { policy: "policies", policy_id: "policy", hourly: "", daily: "", weekly: "", monthly: "" },
});
const lookupCheck = argumentCheck(resourceGroupDataSchema);

/** Virtual machines and datastores that are backed up together, and when. */
export class ResourceGroup extends ResourceGroupBinding {
  /** A resource group that is not of this stack. */
  static named(scope: Construct, id: string, lookup: Lookup): DataScvResourceGroup {
    refuseUnexpected(scope, id, lookup, lookupCheck);
    const found = new DataScvResourceGroup(scope, id, lookup);
    checkArguments(found, { name: lookup.name }, lookupCheck);
    return found;
  }

  /** All resource groups of the appliance. */
  static all(scope: Construct, id: string, meta: TerraformMetaArguments = {}): DataScvResourceGroups {
    refuseUnexpected(scope, id, meta, metaArgumentsOnly);
    return new DataScvResourceGroups(scope, id, meta);
  }

  constructor(scope: Construct, id: string, props: ResourceGroupProps) {
    refuseUnexpected(scope, id, props, check);
    const { entities, policies, ...config } = props;
    super(scope, id, {
      ...config,
      entities: entityIds(entities),
      policy: policies?.map(attachedAttributes),
    });
    checkArguments(this, this.synthesizeAttributes(), check);
    this.node.addValidation({ validate: () => attachmentProblems(policies ?? []) });
  }
}

// what is missing though types ask for it is left to the check, which names it
function entityIds(entities: ResourceGroupProps["entities"] | undefined): string[] {
  return entities?.map((entity) => (typeof entity === "string" ? entity : entity.entityId)) ?? [];
}
