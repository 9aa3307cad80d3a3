// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface PolicyConfig extends cdktf.TerraformMetaArguments {
  /**
  * Name, unique on the appliance. Without special characters; without spaces from release 6.0.
  */
  readonly name: string;
  /**
  * Free text.
  */
  readonly description?: string;
  /**
  * The vCenter that the policy belongs to, in linked mode.
  */
  readonly vcenterServer?: string;
  /**
  * `HOURLY`, `DAILY`, `WEEKLY`, `MONTHLY` or `ON_DEMAND`. When exactly is the resource group's matter. It cannot be changed while a group uses the policy.
  */
  readonly frequency: string;
  /**
  * How long backups are kept.
  */
  readonly retention: PolicyRetention;
  /**
  * How long a snapshot on primary storage cannot be deleted. From release 5.0, ONTAP 9.12.1 (NFS) or 9.13.1 (SAN).
  */
  readonly primaryLockingPeriod?: PolicyPrimaryLockingPeriod;
  /**
  * How long a snapshot on secondary storage cannot be deleted. From release 6.1.
  */
  readonly secondaryLockingPeriod?: PolicySecondaryLockingPeriod;
  /**
  * Update SnapMirror after the backup.
  */
  readonly updateSnapmirror?: boolean | cdktf.IResolvable;
  /**
  * Update SnapVault after the backup. For a mirror-vault relationship choose this one alone.
  */
  readonly updateSnapvault?: boolean | cdktf.IResolvable;
  /**
  * Quiesce the virtual machines through VMware tools for the snapshot; without it backups are crash-consistent.
  */
  readonly vmConsistent?: boolean | cdktf.IResolvable;
  /**
  * Include datastores that hold independent disks.
  */
  readonly includeIndependentDisks?: boolean | cdktf.IResolvable;
  /**
  * Label by which the SnapMirror policy selects the snapshots, up to 31 characters.
  */
  readonly snapshotLabel?: string;
  /**
  * Paths of scripts (Perl or bash) on the appliance, run before and after the backup in this order. No semicolon.
  */
  readonly scripts?: string[];
}
export interface PolicyRetention {
  /**
  * `DAYS` to keep, or `COUNT` of backups to keep.
  */
  readonly type: string;
  /**
  * Days or backups, 1 to 1018. **Lowering it deletes the surplus snapshots at the next backup.**
  */
  readonly value: number;
}

export function policyRetentionToTerraform(struct?: PolicyRetention | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    type: cdktf.stringToTerraform(struct!.type),
    value: cdktf.numberToTerraform(struct!.value),
  }
}


export function policyRetentionToHclTerraform(struct?: PolicyRetention | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    type: {
      value: cdktf.stringToHclTerraform(struct!.type),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    value: {
      value: cdktf.numberToHclTerraform(struct!.value),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class PolicyRetentionOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PolicyRetention | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._type !== undefined) {
      hasAnyValues = true;
      internalValueResult.type = this._type;
    }
    if (this._value !== undefined) {
      hasAnyValues = true;
      internalValueResult.value = this._value;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PolicyRetention | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._type = undefined;
      this._value = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._type = value.type;
      this._value = value.value;
    }
  }

  // type - computed: false, optional: false, required: true
  private _type?: string;
  public get type() {
    return this.getStringAttribute('type');
  }
  public set type(value: string) {
    this._type = value;
  }
  // Temporarily expose input value. Use with caution.
  public get typeInput() {
    return this._type;
  }

  // value - computed: false, optional: false, required: true
  private _value?: number;
  public get value() {
    return this.getNumberAttribute('value');
  }
  public set value(value: number) {
    this._value = value;
  }
  // Temporarily expose input value. Use with caution.
  public get valueInput() {
    return this._value;
  }
}
export interface PolicyPrimaryLockingPeriod {
  /**
  * How many units.
  */
  readonly value: number;
  /**
  * `DAYS`, `MONTHS` or `YEARS`.
  */
  readonly unit: string;
}

export function policyPrimaryLockingPeriodToTerraform(struct?: PolicyPrimaryLockingPeriod | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    value: cdktf.numberToTerraform(struct!.value),
    unit: cdktf.stringToTerraform(struct!.unit),
  }
}


export function policyPrimaryLockingPeriodToHclTerraform(struct?: PolicyPrimaryLockingPeriod | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    value: {
      value: cdktf.numberToHclTerraform(struct!.value),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    unit: {
      value: cdktf.stringToHclTerraform(struct!.unit),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class PolicyPrimaryLockingPeriodOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PolicyPrimaryLockingPeriod | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._value !== undefined) {
      hasAnyValues = true;
      internalValueResult.value = this._value;
    }
    if (this._unit !== undefined) {
      hasAnyValues = true;
      internalValueResult.unit = this._unit;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PolicyPrimaryLockingPeriod | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._value = undefined;
      this._unit = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._value = value.value;
      this._unit = value.unit;
    }
  }

  // value - computed: false, optional: false, required: true
  private _value?: number;
  public get value() {
    return this.getNumberAttribute('value');
  }
  public set value(value: number) {
    this._value = value;
  }
  // Temporarily expose input value. Use with caution.
  public get valueInput() {
    return this._value;
  }

  // unit - computed: false, optional: false, required: true
  private _unit?: string;
  public get unit() {
    return this.getStringAttribute('unit');
  }
  public set unit(value: string) {
    this._unit = value;
  }
  // Temporarily expose input value. Use with caution.
  public get unitInput() {
    return this._unit;
  }
}
export interface PolicySecondaryLockingPeriod {
  /**
  * How many units.
  */
  readonly value: number;
  /**
  * `DAYS`, `MONTHS` or `YEARS`.
  */
  readonly unit: string;
}

export function policySecondaryLockingPeriodToTerraform(struct?: PolicySecondaryLockingPeriod | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    value: cdktf.numberToTerraform(struct!.value),
    unit: cdktf.stringToTerraform(struct!.unit),
  }
}


export function policySecondaryLockingPeriodToHclTerraform(struct?: PolicySecondaryLockingPeriod | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    value: {
      value: cdktf.numberToHclTerraform(struct!.value),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    unit: {
      value: cdktf.stringToHclTerraform(struct!.unit),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class PolicySecondaryLockingPeriodOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PolicySecondaryLockingPeriod | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._value !== undefined) {
      hasAnyValues = true;
      internalValueResult.value = this._value;
    }
    if (this._unit !== undefined) {
      hasAnyValues = true;
      internalValueResult.unit = this._unit;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PolicySecondaryLockingPeriod | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._value = undefined;
      this._unit = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._value = value.value;
      this._unit = value.unit;
    }
  }

  // value - computed: false, optional: false, required: true
  private _value?: number;
  public get value() {
    return this.getNumberAttribute('value');
  }
  public set value(value: number) {
    this._value = value;
  }
  // Temporarily expose input value. Use with caution.
  public get valueInput() {
    return this._value;
  }

  // unit - computed: false, optional: false, required: true
  private _unit?: string;
  public get unit() {
    return this.getStringAttribute('unit');
  }
  public set unit(value: string) {
    this._unit = value;
  }
  // Temporarily expose input value. Use with caution.
  public get unitInput() {
    return this._unit;
  }
}

/**
* Represents a scv_policy
*/
export class Policy extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "scv_policy";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a Policy resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the Policy to import
  * @param importFromId The id of the existing Policy that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the Policy to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "scv_policy", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new scv_policy Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options PolicyConfig
  */
  public constructor(scope: Construct, id: string, config: PolicyConfig) {
    super(scope, id, {
      terraformResourceType: 'scv_policy',
      terraformGeneratorMetadata: {
        providerName: 'scv',
        providerVersionConstraint: '~> 0.1'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._name = config.name;
    this._description = config.description;
    this._vcenterServer = config.vcenterServer;
    this._frequency = config.frequency;
    this._retention.internalValue = config.retention;
    this._primaryLockingPeriod.internalValue = config.primaryLockingPeriod;
    this._secondaryLockingPeriod.internalValue = config.secondaryLockingPeriod;
    this._updateSnapmirror = config.updateSnapmirror;
    this._updateSnapvault = config.updateSnapvault;
    this._vmConsistent = config.vmConsistent;
    this._includeIndependentDisks = config.includeIndependentDisks;
    this._snapshotLabel = config.snapshotLabel;
    this._scripts = config.scripts;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // name - computed: false, optional: false, required: true
  private _name?: string;
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }

  // description - computed: true, optional: true, required: false
  private _description?: string;
  public get description() {
    return this.getStringAttribute('description');
  }
  public set description(value: string) {
    this._description = value;
  }
  public resetDescription() {
    this._description = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get descriptionInput() {
    return this._description;
  }

  // vcenter_server - computed: true, optional: true, required: false
  private _vcenterServer?: string;
  public get vcenterServer() {
    return this.getStringAttribute('vcenter_server');
  }
  public set vcenterServer(value: string) {
    this._vcenterServer = value;
  }
  public resetVcenterServer() {
    this._vcenterServer = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vcenterServerInput() {
    return this._vcenterServer;
  }

  // frequency - computed: false, optional: false, required: true
  private _frequency?: string;
  public get frequency() {
    return this.getStringAttribute('frequency');
  }
  public set frequency(value: string) {
    this._frequency = value;
  }
  // Temporarily expose input value. Use with caution.
  public get frequencyInput() {
    return this._frequency;
  }

  // retention - computed: false, optional: false, required: true
  private _retention = new PolicyRetentionOutputReference(this, "retention");
  public get retention() {
    return this._retention;
  }
  public putRetention(value: PolicyRetention) {
    this._retention.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get retentionInput() {
    return this._retention.internalValue;
  }

  // primary_locking_period - computed: false, optional: true, required: false
  private _primaryLockingPeriod = new PolicyPrimaryLockingPeriodOutputReference(this, "primary_locking_period");
  public get primaryLockingPeriod() {
    return this._primaryLockingPeriod;
  }
  public putPrimaryLockingPeriod(value: PolicyPrimaryLockingPeriod) {
    this._primaryLockingPeriod.internalValue = value;
  }
  public resetPrimaryLockingPeriod() {
    this._primaryLockingPeriod.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get primaryLockingPeriodInput() {
    return this._primaryLockingPeriod.internalValue;
  }

  // secondary_locking_period - computed: false, optional: true, required: false
  private _secondaryLockingPeriod = new PolicySecondaryLockingPeriodOutputReference(this, "secondary_locking_period");
  public get secondaryLockingPeriod() {
    return this._secondaryLockingPeriod;
  }
  public putSecondaryLockingPeriod(value: PolicySecondaryLockingPeriod) {
    this._secondaryLockingPeriod.internalValue = value;
  }
  public resetSecondaryLockingPeriod() {
    this._secondaryLockingPeriod.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get secondaryLockingPeriodInput() {
    return this._secondaryLockingPeriod.internalValue;
  }

  // update_snapmirror - computed: true, optional: true, required: false
  private _updateSnapmirror?: boolean | cdktf.IResolvable;
  public get updateSnapmirror() {
    return this.getBooleanAttribute('update_snapmirror');
  }
  public set updateSnapmirror(value: boolean | cdktf.IResolvable) {
    this._updateSnapmirror = value;
  }
  public resetUpdateSnapmirror() {
    this._updateSnapmirror = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get updateSnapmirrorInput() {
    return this._updateSnapmirror;
  }

  // update_snapvault - computed: true, optional: true, required: false
  private _updateSnapvault?: boolean | cdktf.IResolvable;
  public get updateSnapvault() {
    return this.getBooleanAttribute('update_snapvault');
  }
  public set updateSnapvault(value: boolean | cdktf.IResolvable) {
    this._updateSnapvault = value;
  }
  public resetUpdateSnapvault() {
    this._updateSnapvault = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get updateSnapvaultInput() {
    return this._updateSnapvault;
  }

  // vm_consistent - computed: true, optional: true, required: false
  private _vmConsistent?: boolean | cdktf.IResolvable;
  public get vmConsistent() {
    return this.getBooleanAttribute('vm_consistent');
  }
  public set vmConsistent(value: boolean | cdktf.IResolvable) {
    this._vmConsistent = value;
  }
  public resetVmConsistent() {
    this._vmConsistent = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vmConsistentInput() {
    return this._vmConsistent;
  }

  // include_independent_disks - computed: true, optional: true, required: false
  private _includeIndependentDisks?: boolean | cdktf.IResolvable;
  public get includeIndependentDisks() {
    return this.getBooleanAttribute('include_independent_disks');
  }
  public set includeIndependentDisks(value: boolean | cdktf.IResolvable) {
    this._includeIndependentDisks = value;
  }
  public resetIncludeIndependentDisks() {
    this._includeIndependentDisks = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get includeIndependentDisksInput() {
    return this._includeIndependentDisks;
  }

  // snapshot_label - computed: true, optional: true, required: false
  private _snapshotLabel?: string;
  public get snapshotLabel() {
    return this.getStringAttribute('snapshot_label');
  }
  public set snapshotLabel(value: string) {
    this._snapshotLabel = value;
  }
  public resetSnapshotLabel() {
    this._snapshotLabel = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get snapshotLabelInput() {
    return this._snapshotLabel;
  }

  // scripts - computed: true, optional: true, required: false
  private _scripts?: string[];
  public get scripts() {
    return this.getListAttribute('scripts');
  }
  public set scripts(value: string[]) {
    this._scripts = value;
  }
  public resetScripts() {
    this._scripts = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get scriptsInput() {
    return this._scripts;
  }

  // =========
  // SYNTHESIS
  // =========

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      name: cdktf.stringToTerraform(this._name),
      description: cdktf.stringToTerraform(this._description),
      vcenter_server: cdktf.stringToTerraform(this._vcenterServer),
      frequency: cdktf.stringToTerraform(this._frequency),
      retention: policyRetentionToTerraform(this._retention.internalValue),
      primary_locking_period: policyPrimaryLockingPeriodToTerraform(this._primaryLockingPeriod.internalValue),
      secondary_locking_period: policySecondaryLockingPeriodToTerraform(this._secondaryLockingPeriod.internalValue),
      update_snapmirror: cdktf.booleanToTerraform(this._updateSnapmirror),
      update_snapvault: cdktf.booleanToTerraform(this._updateSnapvault),
      vm_consistent: cdktf.booleanToTerraform(this._vmConsistent),
      include_independent_disks: cdktf.booleanToTerraform(this._includeIndependentDisks),
      snapshot_label: cdktf.stringToTerraform(this._snapshotLabel),
      scripts: cdktf.listMapper(cdktf.stringToTerraform, false)(this._scripts),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      name: {
        value: cdktf.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      description: {
        value: cdktf.stringToHclTerraform(this._description),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      vcenter_server: {
        value: cdktf.stringToHclTerraform(this._vcenterServer),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      frequency: {
        value: cdktf.stringToHclTerraform(this._frequency),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      retention: {
        value: policyRetentionToHclTerraform(this._retention.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "PolicyRetention",
      },
      primary_locking_period: {
        value: policyPrimaryLockingPeriodToHclTerraform(this._primaryLockingPeriod.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "PolicyPrimaryLockingPeriod",
      },
      secondary_locking_period: {
        value: policySecondaryLockingPeriodToHclTerraform(this._secondaryLockingPeriod.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "PolicySecondaryLockingPeriod",
      },
      update_snapmirror: {
        value: cdktf.booleanToHclTerraform(this._updateSnapmirror),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      update_snapvault: {
        value: cdktf.booleanToHclTerraform(this._updateSnapvault),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      vm_consistent: {
        value: cdktf.booleanToHclTerraform(this._vmConsistent),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      include_independent_disks: {
        value: cdktf.booleanToHclTerraform(this._includeIndependentDisks),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      snapshot_label: {
        value: cdktf.stringToHclTerraform(this._snapshotLabel),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      scripts: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._scripts),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
