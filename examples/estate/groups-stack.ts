import { TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import {
  Datastore,
  Folder,
  Notification,
  ResourceGroup,
  ScvProvider,
  Spanning,
  Tag,
  VirtualMachine,
  type AttachedPolicy,
  type ResourceGroupProps,
} from "cdktf-scv";
import type { Construct } from "constructs";
import type { Tier } from "./tiers";

export interface GroupsStackProps {
  /** Policies of another stack: cdktf makes outputs and remote states of the references. */
  readonly policies: Readonly<Record<Tier, AttachedPolicy[]>>;
}

/** What is backed up: chosen by tag, by folder and by name. */
export class GroupsStack extends TerraformStack {
  constructor(scope: Construct, id: string, { policies }: GroupsStackProps) {
    super(scope, id);
    new ScvProvider(this, "scv");

    // deleting a group deletes its backups: allowed only where this was applied before
    const forceDestroy = new TerraformVariable(this, "force_destroy", { type: "bool", default: false }).booleanValue;
    const group = (
      name: string,
      tier: Tier,
      props: Pick<ResourceGroupProps, "entities"> & Partial<ResourceGroupProps>,
    ) =>
      new ResourceGroup(this, name, {
        name: name.replaceAll("-", "_"),
        description: `Tier ${tier}`,
        policies: policies[tier],
        forceDestroy,
        ...props,
      });

    // whoever tags a machine in vCenter has it protected
    for (const tier of ["gold", "silver", "bronze"] as const) {
      const tag = Tag.named(this, `tag-${tier}`, { name: tier, category: "backup" });
      group(`tagged-${tier}`, tier, { entities: [tag] });
    }

    for (const [name, tier] of [
      ["production", "silver"],
      ["staging", "bronze"],
    ] as const) {
      group(`folder-${name}`, tier, { entities: [Folder.named(this, name, { name })] });
    }

    const machines = ["db01", "db02", "db03"].map((name) => VirtualMachine.named(this, name, { name }));
    const erp = group("erp", "gold", {
      entities: [...machines, Datastore.named(this, "ds-gold", { name: "ds_gold" })],
      spanning: Spanning.INCLUDE_ALL,
      notification: Notification.ERROR_OR_WARNING,
      email: { from: "scv@example.com", to: ["dba@example.com"], subject: "Backup of ERP" },
    });
    new TerraformOutput(this, "erp-group-id", { value: erp.id });
  }
}
