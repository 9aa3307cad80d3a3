// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface ResourceGroupConfig extends cdktf.TerraformMetaArguments {
  /**
  * Name, unique on the appliance; changed in place. Without special characters; without spaces from release 6.0.
  */
  readonly name: string;
  /**
  * Free text.
  */
  readonly description?: string;
  /**
  * What is backed up: managed object ids of virtual machines (`vm-…`), datastores (`datastore-…`) or folders (`group-v…`), or a tag (`urn:vmomi:InventoryServiceTag:…`). The data sources look them up by name.
  */
  readonly entities: string[];
  /**
  * What to do with machines that span several datastores. Left out, it stays as the appliance has it.
  */
  readonly spanning?: ResourceGroupSpanning;
  /**
  * When to send e-mail: `NEVER`, `ERROR`, `ERROR_OR_WARNING` or `ALWAYS`.
  */
  readonly notification?: string;
  /**
  * Where to send e-mail. Needed unless `notification` is `NEVER`.
  */
  readonly email?: ResourceGroupEmail;
  /**
  * How snapshots are named. Left out, it stays as the appliance has it.
  */
  readonly snapshotName?: ResourceGroupSnapshotName;
  /**
  * Protection on a second system (ASA r2). From release 6.1.
  */
  readonly secondaryProtection?: ResourceGroupSecondaryProtection;
  /**
  * Deleting a group deletes its backups, so it is refused until this is `true` **in the state**: set it, apply, then destroy.
  */
  readonly forceDestroy?: boolean | cdktf.IResolvable;
  /**
  * policy block
  */
  readonly policy?: ResourceGroupPolicy[] | cdktf.IResolvable;
}
export interface ResourceGroupSpanning {
  /**
  * `EXCLUDE_ALL`: only the primary datastore of each machine; `INCLUDE_ALL`: all its datastores; `MANUAL`: `datastores`.
  */
  readonly type: string;
  /**
  * With `MANUAL`: ids of the datastores.
  */
  readonly datastores?: string[];
}

export function resourceGroupSpanningToTerraform(struct?: ResourceGroupSpanning | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    type: cdktf.stringToTerraform(struct!.type),
    datastores: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.datastores),
  }
}


export function resourceGroupSpanningToHclTerraform(struct?: ResourceGroupSpanning | cdktf.IResolvable): any {
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
    datastores: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.datastores),
      isBlock: false,
      type: "set",
      storageClassType: "stringList",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ResourceGroupSpanningOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ResourceGroupSpanning | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._type !== undefined) {
      hasAnyValues = true;
      internalValueResult.type = this._type;
    }
    if (this._datastores !== undefined) {
      hasAnyValues = true;
      internalValueResult.datastores = this._datastores;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ResourceGroupSpanning | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._type = undefined;
      this._datastores = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._type = value.type;
      this._datastores = value.datastores;
    }
  }

  // type - computed: true, optional: false, required: true
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

  // datastores - computed: true, optional: true, required: false
  private _datastores?: string[];
  public get datastores() {
    return cdktf.Fn.tolist(this.getListAttribute('datastores'));
  }
  public set datastores(value: string[]) {
    this._datastores = value;
  }
  public resetDatastores() {
    this._datastores = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get datastoresInput() {
    return this._datastores;
  }
}
export interface ResourceGroupEmail {
  /**
  * Sender.
  */
  readonly from: string;
  /**
  * Recipients.
  */
  readonly to: string[];
  /**
  * Subject.
  */
  readonly subject?: string;
}

export function resourceGroupEmailToTerraform(struct?: ResourceGroupEmail | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    from: cdktf.stringToTerraform(struct!.from),
    to: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.to),
    subject: cdktf.stringToTerraform(struct!.subject),
  }
}


export function resourceGroupEmailToHclTerraform(struct?: ResourceGroupEmail | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    from: {
      value: cdktf.stringToHclTerraform(struct!.from),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    to: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.to),
      isBlock: false,
      type: "set",
      storageClassType: "stringList",
    },
    subject: {
      value: cdktf.stringToHclTerraform(struct!.subject),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ResourceGroupEmailOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ResourceGroupEmail | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._from !== undefined) {
      hasAnyValues = true;
      internalValueResult.from = this._from;
    }
    if (this._to !== undefined) {
      hasAnyValues = true;
      internalValueResult.to = this._to;
    }
    if (this._subject !== undefined) {
      hasAnyValues = true;
      internalValueResult.subject = this._subject;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ResourceGroupEmail | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._from = undefined;
      this._to = undefined;
      this._subject = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._from = value.from;
      this._to = value.to;
      this._subject = value.subject;
    }
  }

  // from - computed: false, optional: false, required: true
  private _from?: string;
  public get from() {
    return this.getStringAttribute('from');
  }
  public set from(value: string) {
    this._from = value;
  }
  // Temporarily expose input value. Use with caution.
  public get fromInput() {
    return this._from;
  }

  // to - computed: false, optional: false, required: true
  private _to?: string[];
  public get to() {
    return cdktf.Fn.tolist(this.getListAttribute('to'));
  }
  public set to(value: string[]) {
    this._to = value;
  }
  // Temporarily expose input value. Use with caution.
  public get toInput() {
    return this._to;
  }

  // subject - computed: true, optional: true, required: false
  private _subject?: string;
  public get subject() {
    return this.getStringAttribute('subject');
  }
  public set subject(value: string) {
    this._subject = value;
  }
  public resetSubject() {
    this._subject = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get subjectInput() {
    return this._subject;
  }
}
export interface ResourceGroupSnapshotName {
  /**
  * End the newest snapshot's name in `_recent` in place of the time. Not on ASA r2.
  */
  readonly recent?: boolean | cdktf.IResolvable;
  /**
  * Parts in their order: `$ResourceGroup`, `$Policy`, `$HostName`, `$ScheduleType`, `$CustomText`.
  */
  readonly format?: string[];
  /**
  * What `$CustomText` stands for.
  */
  readonly customText?: string;
}

export function resourceGroupSnapshotNameToTerraform(struct?: ResourceGroupSnapshotName | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    recent: cdktf.booleanToTerraform(struct!.recent),
    format: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.format),
    custom_text: cdktf.stringToTerraform(struct!.customText),
  }
}


export function resourceGroupSnapshotNameToHclTerraform(struct?: ResourceGroupSnapshotName | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    recent: {
      value: cdktf.booleanToHclTerraform(struct!.recent),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    format: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.format),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    custom_text: {
      value: cdktf.stringToHclTerraform(struct!.customText),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ResourceGroupSnapshotNameOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ResourceGroupSnapshotName | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._recent !== undefined) {
      hasAnyValues = true;
      internalValueResult.recent = this._recent;
    }
    if (this._format !== undefined) {
      hasAnyValues = true;
      internalValueResult.format = this._format;
    }
    if (this._customText !== undefined) {
      hasAnyValues = true;
      internalValueResult.customText = this._customText;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ResourceGroupSnapshotName | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._recent = undefined;
      this._format = undefined;
      this._customText = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._recent = value.recent;
      this._format = value.format;
      this._customText = value.customText;
    }
  }

  // recent - computed: true, optional: true, required: false
  private _recent?: boolean | cdktf.IResolvable;
  public get recent() {
    return this.getBooleanAttribute('recent');
  }
  public set recent(value: boolean | cdktf.IResolvable) {
    this._recent = value;
  }
  public resetRecent() {
    this._recent = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get recentInput() {
    return this._recent;
  }

  // format - computed: true, optional: true, required: false
  private _format?: string[];
  public get format() {
    return this.getListAttribute('format');
  }
  public set format(value: string[]) {
    this._format = value;
  }
  public resetFormat() {
    this._format = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get formatInput() {
    return this._format;
  }

  // custom_text - computed: true, optional: true, required: false
  private _customText?: string;
  public get customText() {
    return this.getStringAttribute('custom_text');
  }
  public set customText(value: string) {
    this._customText = value;
  }
  public resetCustomText() {
    this._customText = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get customTextInput() {
    return this._customText;
  }
}
export interface ResourceGroupSecondaryProtectionDestinations {
  /**
  * Storage unit on primary storage, as `svm:unit`.
  */
  readonly source: string;
  /**
  * Destination cluster; it and the SVM must be peered already.
  */
  readonly cluster: string;
  /**
  * Destination SVM.
  */
  readonly svm: string;
}

export function resourceGroupSecondaryProtectionDestinationsToTerraform(struct?: ResourceGroupSecondaryProtectionDestinations | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    source: cdktf.stringToTerraform(struct!.source),
    cluster: cdktf.stringToTerraform(struct!.cluster),
    svm: cdktf.stringToTerraform(struct!.svm),
  }
}


export function resourceGroupSecondaryProtectionDestinationsToHclTerraform(struct?: ResourceGroupSecondaryProtectionDestinations | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    source: {
      value: cdktf.stringToHclTerraform(struct!.source),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    cluster: {
      value: cdktf.stringToHclTerraform(struct!.cluster),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    svm: {
      value: cdktf.stringToHclTerraform(struct!.svm),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ResourceGroupSecondaryProtectionDestinationsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): ResourceGroupSecondaryProtectionDestinations | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._source !== undefined) {
      hasAnyValues = true;
      internalValueResult.source = this._source;
    }
    if (this._cluster !== undefined) {
      hasAnyValues = true;
      internalValueResult.cluster = this._cluster;
    }
    if (this._svm !== undefined) {
      hasAnyValues = true;
      internalValueResult.svm = this._svm;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ResourceGroupSecondaryProtectionDestinations | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._source = undefined;
      this._cluster = undefined;
      this._svm = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._source = value.source;
      this._cluster = value.cluster;
      this._svm = value.svm;
    }
  }

  // source - computed: true, optional: false, required: true
  private _source?: string;
  public get source() {
    return this.getStringAttribute('source');
  }
  public set source(value: string) {
    this._source = value;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceInput() {
    return this._source;
  }

  // cluster - computed: true, optional: false, required: true
  private _cluster?: string;
  public get cluster() {
    return this.getStringAttribute('cluster');
  }
  public set cluster(value: string) {
    this._cluster = value;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterInput() {
    return this._cluster;
  }

  // svm - computed: true, optional: false, required: true
  private _svm?: string;
  public get svm() {
    return this.getStringAttribute('svm');
  }
  public set svm(value: string) {
    this._svm = value;
  }
  // Temporarily expose input value. Use with caution.
  public get svmInput() {
    return this._svm;
  }
}

export class ResourceGroupSecondaryProtectionDestinationsList extends cdktf.ComplexList {
  public internalValue? : ResourceGroupSecondaryProtectionDestinations[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected override terraformResource: cdktf.IInterpolatingParent, protected override terraformAttribute: string, protected override wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): ResourceGroupSecondaryProtectionDestinationsOutputReference {
    return new ResourceGroupSecondaryProtectionDestinationsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface ResourceGroupSecondaryProtection {
  /**
  * ONTAP policy of type Asynchronous or Mirror and Vault.
  */
  readonly replicationPolicy: string;
  /**
  * Suffix of new consistency groups, such as `_dest`.
  */
  readonly consistencyGroupSuffix?: string;
  /**
  * Where each storage unit that is not protected yet goes to.
  */
  readonly destinations?: ResourceGroupSecondaryProtectionDestinations[] | cdktf.IResolvable;
}

export function resourceGroupSecondaryProtectionToTerraform(struct?: ResourceGroupSecondaryProtection | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    replication_policy: cdktf.stringToTerraform(struct!.replicationPolicy),
    consistency_group_suffix: cdktf.stringToTerraform(struct!.consistencyGroupSuffix),
    destinations: cdktf.listMapper(resourceGroupSecondaryProtectionDestinationsToTerraform, false)(struct!.destinations),
  }
}


export function resourceGroupSecondaryProtectionToHclTerraform(struct?: ResourceGroupSecondaryProtection | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    replication_policy: {
      value: cdktf.stringToHclTerraform(struct!.replicationPolicy),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    consistency_group_suffix: {
      value: cdktf.stringToHclTerraform(struct!.consistencyGroupSuffix),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    destinations: {
      value: cdktf.listMapperHcl(resourceGroupSecondaryProtectionDestinationsToHclTerraform, false)(struct!.destinations),
      isBlock: true,
      type: "list",
      storageClassType: "ResourceGroupSecondaryProtectionDestinationsList",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ResourceGroupSecondaryProtectionOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ResourceGroupSecondaryProtection | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._replicationPolicy !== undefined) {
      hasAnyValues = true;
      internalValueResult.replicationPolicy = this._replicationPolicy;
    }
    if (this._consistencyGroupSuffix !== undefined) {
      hasAnyValues = true;
      internalValueResult.consistencyGroupSuffix = this._consistencyGroupSuffix;
    }
    if (this._destinations?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.destinations = this._destinations?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ResourceGroupSecondaryProtection | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._replicationPolicy = undefined;
      this._consistencyGroupSuffix = undefined;
      this._destinations.internalValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._replicationPolicy = value.replicationPolicy;
      this._consistencyGroupSuffix = value.consistencyGroupSuffix;
      this._destinations.internalValue = value.destinations;
    }
  }

  // replication_policy - computed: false, optional: false, required: true
  private _replicationPolicy?: string;
  public get replicationPolicy() {
    return this.getStringAttribute('replication_policy');
  }
  public set replicationPolicy(value: string) {
    this._replicationPolicy = value;
  }
  // Temporarily expose input value. Use with caution.
  public get replicationPolicyInput() {
    return this._replicationPolicy;
  }

  // consistency_group_suffix - computed: true, optional: true, required: false
  private _consistencyGroupSuffix?: string;
  public get consistencyGroupSuffix() {
    return this.getStringAttribute('consistency_group_suffix');
  }
  public set consistencyGroupSuffix(value: string) {
    this._consistencyGroupSuffix = value;
  }
  public resetConsistencyGroupSuffix() {
    this._consistencyGroupSuffix = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get consistencyGroupSuffixInput() {
    return this._consistencyGroupSuffix;
  }

  // destinations - computed: true, optional: true, required: false
  private _destinations = new ResourceGroupSecondaryProtectionDestinationsList(this, "destinations", false);
  public get destinations() {
    return this._destinations;
  }
  public putDestinations(value: ResourceGroupSecondaryProtectionDestinations[] | cdktf.IResolvable) {
    this._destinations.internalValue = value;
  }
  public resetDestinations() {
    this._destinations.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get destinationsInput() {
    return this._destinations.internalValue;
  }
}
export interface ResourceGroupPolicyScheduleHourly {
  /**
  * Every so many hours.
  */
  readonly everyHours?: number;
  /**
  * First day, `yyyy-MM-dd`; left out, the day (in UTC) on which the schedule is first sent.
  */
  readonly startDate?: string;
  /**
  * Time of day, `HH:mm`, in the appliance's time zone.
  */
  readonly at: string;
}

export function resourceGroupPolicyScheduleHourlyToTerraform(struct?: ResourceGroupPolicyScheduleHourly | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    every_hours: cdktf.numberToTerraform(struct!.everyHours),
    start_date: cdktf.stringToTerraform(struct!.startDate),
    at: cdktf.stringToTerraform(struct!.at),
  }
}


export function resourceGroupPolicyScheduleHourlyToHclTerraform(struct?: ResourceGroupPolicyScheduleHourly | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    every_hours: {
      value: cdktf.numberToHclTerraform(struct!.everyHours),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    start_date: {
      value: cdktf.stringToHclTerraform(struct!.startDate),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    at: {
      value: cdktf.stringToHclTerraform(struct!.at),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ResourceGroupPolicyScheduleHourlyOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ResourceGroupPolicyScheduleHourly | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._everyHours !== undefined) {
      hasAnyValues = true;
      internalValueResult.everyHours = this._everyHours;
    }
    if (this._startDate !== undefined) {
      hasAnyValues = true;
      internalValueResult.startDate = this._startDate;
    }
    if (this._at !== undefined) {
      hasAnyValues = true;
      internalValueResult.at = this._at;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ResourceGroupPolicyScheduleHourly | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._everyHours = undefined;
      this._startDate = undefined;
      this._at = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._everyHours = value.everyHours;
      this._startDate = value.startDate;
      this._at = value.at;
    }
  }

  // every_hours - computed: true, optional: true, required: false
  private _everyHours?: number;
  public get everyHours() {
    return this.getNumberAttribute('every_hours');
  }
  public set everyHours(value: number) {
    this._everyHours = value;
  }
  public resetEveryHours() {
    this._everyHours = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get everyHoursInput() {
    return this._everyHours;
  }

  // start_date - computed: true, optional: true, required: false
  private _startDate?: string;
  public get startDate() {
    return this.getStringAttribute('start_date');
  }
  public set startDate(value: string) {
    this._startDate = value;
  }
  public resetStartDate() {
    this._startDate = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get startDateInput() {
    return this._startDate;
  }

  // at - computed: false, optional: false, required: true
  private _at?: string;
  public get at() {
    return this.getStringAttribute('at');
  }
  public set at(value: string) {
    this._at = value;
  }
  // Temporarily expose input value. Use with caution.
  public get atInput() {
    return this._at;
  }
}
export interface ResourceGroupPolicyScheduleDaily {
  /**
  * Every so many days, counted from the first day of each month.
  */
  readonly everyDays?: number;
  /**
  * First day, `yyyy-MM-dd`; left out, the day (in UTC) on which the schedule is first sent.
  */
  readonly startDate?: string;
  /**
  * Time of day, `HH:mm`, in the appliance's time zone.
  */
  readonly at: string;
}

export function resourceGroupPolicyScheduleDailyToTerraform(struct?: ResourceGroupPolicyScheduleDaily | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    every_days: cdktf.numberToTerraform(struct!.everyDays),
    start_date: cdktf.stringToTerraform(struct!.startDate),
    at: cdktf.stringToTerraform(struct!.at),
  }
}


export function resourceGroupPolicyScheduleDailyToHclTerraform(struct?: ResourceGroupPolicyScheduleDaily | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    every_days: {
      value: cdktf.numberToHclTerraform(struct!.everyDays),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    start_date: {
      value: cdktf.stringToHclTerraform(struct!.startDate),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    at: {
      value: cdktf.stringToHclTerraform(struct!.at),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ResourceGroupPolicyScheduleDailyOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ResourceGroupPolicyScheduleDaily | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._everyDays !== undefined) {
      hasAnyValues = true;
      internalValueResult.everyDays = this._everyDays;
    }
    if (this._startDate !== undefined) {
      hasAnyValues = true;
      internalValueResult.startDate = this._startDate;
    }
    if (this._at !== undefined) {
      hasAnyValues = true;
      internalValueResult.at = this._at;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ResourceGroupPolicyScheduleDaily | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._everyDays = undefined;
      this._startDate = undefined;
      this._at = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._everyDays = value.everyDays;
      this._startDate = value.startDate;
      this._at = value.at;
    }
  }

  // every_days - computed: true, optional: true, required: false
  private _everyDays?: number;
  public get everyDays() {
    return this.getNumberAttribute('every_days');
  }
  public set everyDays(value: number) {
    this._everyDays = value;
  }
  public resetEveryDays() {
    this._everyDays = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get everyDaysInput() {
    return this._everyDays;
  }

  // start_date - computed: true, optional: true, required: false
  private _startDate?: string;
  public get startDate() {
    return this.getStringAttribute('start_date');
  }
  public set startDate(value: string) {
    this._startDate = value;
  }
  public resetStartDate() {
    this._startDate = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get startDateInput() {
    return this._startDate;
  }

  // at - computed: false, optional: false, required: true
  private _at?: string;
  public get at() {
    return this.getStringAttribute('at');
  }
  public set at(value: string) {
    this._at = value;
  }
  // Temporarily expose input value. Use with caution.
  public get atInput() {
    return this._at;
  }
}
export interface ResourceGroupPolicyScheduleWeekly {
  /**
  * `MONDAY` to `SUNDAY`.
  */
  readonly daysOfWeek: string[];
  /**
  * First day, `yyyy-MM-dd`; left out, the day (in UTC) on which the schedule is first sent.
  */
  readonly startDate?: string;
  /**
  * Time of day, `HH:mm`, in the appliance's time zone.
  */
  readonly at: string;
}

export function resourceGroupPolicyScheduleWeeklyToTerraform(struct?: ResourceGroupPolicyScheduleWeekly | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    days_of_week: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.daysOfWeek),
    start_date: cdktf.stringToTerraform(struct!.startDate),
    at: cdktf.stringToTerraform(struct!.at),
  }
}


export function resourceGroupPolicyScheduleWeeklyToHclTerraform(struct?: ResourceGroupPolicyScheduleWeekly | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    days_of_week: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.daysOfWeek),
      isBlock: false,
      type: "set",
      storageClassType: "stringList",
    },
    start_date: {
      value: cdktf.stringToHclTerraform(struct!.startDate),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    at: {
      value: cdktf.stringToHclTerraform(struct!.at),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ResourceGroupPolicyScheduleWeeklyOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ResourceGroupPolicyScheduleWeekly | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._daysOfWeek !== undefined) {
      hasAnyValues = true;
      internalValueResult.daysOfWeek = this._daysOfWeek;
    }
    if (this._startDate !== undefined) {
      hasAnyValues = true;
      internalValueResult.startDate = this._startDate;
    }
    if (this._at !== undefined) {
      hasAnyValues = true;
      internalValueResult.at = this._at;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ResourceGroupPolicyScheduleWeekly | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._daysOfWeek = undefined;
      this._startDate = undefined;
      this._at = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._daysOfWeek = value.daysOfWeek;
      this._startDate = value.startDate;
      this._at = value.at;
    }
  }

  // days_of_week - computed: false, optional: false, required: true
  private _daysOfWeek?: string[];
  public get daysOfWeek() {
    return cdktf.Fn.tolist(this.getListAttribute('days_of_week'));
  }
  public set daysOfWeek(value: string[]) {
    this._daysOfWeek = value;
  }
  // Temporarily expose input value. Use with caution.
  public get daysOfWeekInput() {
    return this._daysOfWeek;
  }

  // start_date - computed: true, optional: true, required: false
  private _startDate?: string;
  public get startDate() {
    return this.getStringAttribute('start_date');
  }
  public set startDate(value: string) {
    this._startDate = value;
  }
  public resetStartDate() {
    this._startDate = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get startDateInput() {
    return this._startDate;
  }

  // at - computed: false, optional: false, required: true
  private _at?: string;
  public get at() {
    return this.getStringAttribute('at');
  }
  public set at(value: string) {
    this._at = value;
  }
  // Temporarily expose input value. Use with caution.
  public get atInput() {
    return this._at;
  }
}
export interface ResourceGroupPolicyScheduleMonthly {
  /**
  * Months, 1 to 12.
  */
  readonly months: number[];
  /**
  * Days of the month, 1 to 31.
  */
  readonly daysOfMonth: number[];
  /**
  * First day, `yyyy-MM-dd`; left out, the day (in UTC) on which the schedule is first sent.
  */
  readonly startDate?: string;
  /**
  * Time of day, `HH:mm`, in the appliance's time zone.
  */
  readonly at: string;
}

export function resourceGroupPolicyScheduleMonthlyToTerraform(struct?: ResourceGroupPolicyScheduleMonthly | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    months: cdktf.listMapper(cdktf.numberToTerraform, false)(struct!.months),
    days_of_month: cdktf.listMapper(cdktf.numberToTerraform, false)(struct!.daysOfMonth),
    start_date: cdktf.stringToTerraform(struct!.startDate),
    at: cdktf.stringToTerraform(struct!.at),
  }
}


export function resourceGroupPolicyScheduleMonthlyToHclTerraform(struct?: ResourceGroupPolicyScheduleMonthly | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    months: {
      value: cdktf.listMapperHcl(cdktf.numberToHclTerraform, false)(struct!.months),
      isBlock: false,
      type: "set",
      storageClassType: "numberList",
    },
    days_of_month: {
      value: cdktf.listMapperHcl(cdktf.numberToHclTerraform, false)(struct!.daysOfMonth),
      isBlock: false,
      type: "set",
      storageClassType: "numberList",
    },
    start_date: {
      value: cdktf.stringToHclTerraform(struct!.startDate),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    at: {
      value: cdktf.stringToHclTerraform(struct!.at),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ResourceGroupPolicyScheduleMonthlyOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ResourceGroupPolicyScheduleMonthly | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._months !== undefined) {
      hasAnyValues = true;
      internalValueResult.months = this._months;
    }
    if (this._daysOfMonth !== undefined) {
      hasAnyValues = true;
      internalValueResult.daysOfMonth = this._daysOfMonth;
    }
    if (this._startDate !== undefined) {
      hasAnyValues = true;
      internalValueResult.startDate = this._startDate;
    }
    if (this._at !== undefined) {
      hasAnyValues = true;
      internalValueResult.at = this._at;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ResourceGroupPolicyScheduleMonthly | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._months = undefined;
      this._daysOfMonth = undefined;
      this._startDate = undefined;
      this._at = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._months = value.months;
      this._daysOfMonth = value.daysOfMonth;
      this._startDate = value.startDate;
      this._at = value.at;
    }
  }

  // months - computed: false, optional: false, required: true
  private _months?: number[];
  public get months() {
    return cdktf.Token.asNumberList(cdktf.Fn.tolist(this.getNumberListAttribute('months')));
  }
  public set months(value: number[]) {
    this._months = value;
  }
  // Temporarily expose input value. Use with caution.
  public get monthsInput() {
    return this._months;
  }

  // days_of_month - computed: false, optional: false, required: true
  private _daysOfMonth?: number[];
  public get daysOfMonth() {
    return cdktf.Token.asNumberList(cdktf.Fn.tolist(this.getNumberListAttribute('days_of_month')));
  }
  public set daysOfMonth(value: number[]) {
    this._daysOfMonth = value;
  }
  // Temporarily expose input value. Use with caution.
  public get daysOfMonthInput() {
    return this._daysOfMonth;
  }

  // start_date - computed: true, optional: true, required: false
  private _startDate?: string;
  public get startDate() {
    return this.getStringAttribute('start_date');
  }
  public set startDate(value: string) {
    this._startDate = value;
  }
  public resetStartDate() {
    this._startDate = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get startDateInput() {
    return this._startDate;
  }

  // at - computed: false, optional: false, required: true
  private _at?: string;
  public get at() {
    return this.getStringAttribute('at');
  }
  public set at(value: string) {
    this._at = value;
  }
  // Temporarily expose input value. Use with caution.
  public get atInput() {
    return this._at;
  }
}
export interface ResourceGroupPolicySchedule {
  /**
  * For a policy of frequency `HOURLY`.
  */
  readonly hourly?: ResourceGroupPolicyScheduleHourly;
  /**
  * For a policy of frequency `DAILY`.
  */
  readonly daily?: ResourceGroupPolicyScheduleDaily;
  /**
  * For a policy of frequency `WEEKLY`.
  */
  readonly weekly?: ResourceGroupPolicyScheduleWeekly;
  /**
  * For a policy of frequency `MONTHLY`.
  */
  readonly monthly?: ResourceGroupPolicyScheduleMonthly;
}

export function resourceGroupPolicyScheduleToTerraform(struct?: ResourceGroupPolicySchedule | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    hourly: resourceGroupPolicyScheduleHourlyToTerraform(struct!.hourly),
    daily: resourceGroupPolicyScheduleDailyToTerraform(struct!.daily),
    weekly: resourceGroupPolicyScheduleWeeklyToTerraform(struct!.weekly),
    monthly: resourceGroupPolicyScheduleMonthlyToTerraform(struct!.monthly),
  }
}


export function resourceGroupPolicyScheduleToHclTerraform(struct?: ResourceGroupPolicySchedule | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    hourly: {
      value: resourceGroupPolicyScheduleHourlyToHclTerraform(struct!.hourly),
      isBlock: true,
      type: "struct",
      storageClassType: "ResourceGroupPolicyScheduleHourly",
    },
    daily: {
      value: resourceGroupPolicyScheduleDailyToHclTerraform(struct!.daily),
      isBlock: true,
      type: "struct",
      storageClassType: "ResourceGroupPolicyScheduleDaily",
    },
    weekly: {
      value: resourceGroupPolicyScheduleWeeklyToHclTerraform(struct!.weekly),
      isBlock: true,
      type: "struct",
      storageClassType: "ResourceGroupPolicyScheduleWeekly",
    },
    monthly: {
      value: resourceGroupPolicyScheduleMonthlyToHclTerraform(struct!.monthly),
      isBlock: true,
      type: "struct",
      storageClassType: "ResourceGroupPolicyScheduleMonthly",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ResourceGroupPolicyScheduleOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ResourceGroupPolicySchedule | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._hourly?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.hourly = this._hourly?.internalValue;
    }
    if (this._daily?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.daily = this._daily?.internalValue;
    }
    if (this._weekly?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.weekly = this._weekly?.internalValue;
    }
    if (this._monthly?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.monthly = this._monthly?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ResourceGroupPolicySchedule | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._hourly.internalValue = undefined;
      this._daily.internalValue = undefined;
      this._weekly.internalValue = undefined;
      this._monthly.internalValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._hourly.internalValue = value.hourly;
      this._daily.internalValue = value.daily;
      this._weekly.internalValue = value.weekly;
      this._monthly.internalValue = value.monthly;
    }
  }

  // hourly - computed: false, optional: true, required: false
  private _hourly = new ResourceGroupPolicyScheduleHourlyOutputReference(this, "hourly");
  public get hourly() {
    return this._hourly;
  }
  public putHourly(value: ResourceGroupPolicyScheduleHourly) {
    this._hourly.internalValue = value;
  }
  public resetHourly() {
    this._hourly.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get hourlyInput() {
    return this._hourly.internalValue;
  }

  // daily - computed: false, optional: true, required: false
  private _daily = new ResourceGroupPolicyScheduleDailyOutputReference(this, "daily");
  public get daily() {
    return this._daily;
  }
  public putDaily(value: ResourceGroupPolicyScheduleDaily) {
    this._daily.internalValue = value;
  }
  public resetDaily() {
    this._daily.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dailyInput() {
    return this._daily.internalValue;
  }

  // weekly - computed: false, optional: true, required: false
  private _weekly = new ResourceGroupPolicyScheduleWeeklyOutputReference(this, "weekly");
  public get weekly() {
    return this._weekly;
  }
  public putWeekly(value: ResourceGroupPolicyScheduleWeekly) {
    this._weekly.internalValue = value;
  }
  public resetWeekly() {
    this._weekly.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get weeklyInput() {
    return this._weekly.internalValue;
  }

  // monthly - computed: false, optional: true, required: false
  private _monthly = new ResourceGroupPolicyScheduleMonthlyOutputReference(this, "monthly");
  public get monthly() {
    return this._monthly;
  }
  public putMonthly(value: ResourceGroupPolicyScheduleMonthly) {
    this._monthly.internalValue = value;
  }
  public resetMonthly() {
    this._monthly.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get monthlyInput() {
    return this._monthly.internalValue;
  }
}
export interface ResourceGroupPolicy {
  /**
  * Id of the policy: `scv_policy.….id`.
  */
  readonly policyId: string;
  /**
  * When it runs: exactly one of `hourly`, `daily`, `weekly`, `monthly`, of the policy's frequency; none for `ON_DEMAND`.
  */
  readonly schedule?: ResourceGroupPolicySchedule;
}

export function resourceGroupPolicyToTerraform(struct?: ResourceGroupPolicy | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    policy_id: cdktf.stringToTerraform(struct!.policyId),
    schedule: resourceGroupPolicyScheduleToTerraform(struct!.schedule),
  }
}


export function resourceGroupPolicyToHclTerraform(struct?: ResourceGroupPolicy | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    policy_id: {
      value: cdktf.stringToHclTerraform(struct!.policyId),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    schedule: {
      value: resourceGroupPolicyScheduleToHclTerraform(struct!.schedule),
      isBlock: true,
      type: "struct",
      storageClassType: "ResourceGroupPolicySchedule",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ResourceGroupPolicyOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): ResourceGroupPolicy | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._policyId !== undefined) {
      hasAnyValues = true;
      internalValueResult.policyId = this._policyId;
    }
    if (this._schedule?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.schedule = this._schedule?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ResourceGroupPolicy | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._policyId = undefined;
      this._schedule.internalValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._policyId = value.policyId;
      this._schedule.internalValue = value.schedule;
    }
  }

  // policy_id - computed: false, optional: false, required: true
  private _policyId?: string;
  public get policyId() {
    return this.getStringAttribute('policy_id');
  }
  public set policyId(value: string) {
    this._policyId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get policyIdInput() {
    return this._policyId;
  }

  // schedule - computed: false, optional: true, required: false
  private _schedule = new ResourceGroupPolicyScheduleOutputReference(this, "schedule");
  public get schedule() {
    return this._schedule;
  }
  public putSchedule(value: ResourceGroupPolicySchedule) {
    this._schedule.internalValue = value;
  }
  public resetSchedule() {
    this._schedule.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get scheduleInput() {
    return this._schedule.internalValue;
  }
}

export class ResourceGroupPolicyList extends cdktf.ComplexList {
  public internalValue? : ResourceGroupPolicy[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected override terraformResource: cdktf.IInterpolatingParent, protected override terraformAttribute: string, protected override wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): ResourceGroupPolicyOutputReference {
    return new ResourceGroupPolicyOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a scv_resource_group
*/
export class ResourceGroup extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "scv_resource_group";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a ResourceGroup resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the ResourceGroup to import
  * @param importFromId The id of the existing ResourceGroup that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the ResourceGroup to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "scv_resource_group", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new scv_resource_group Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options ResourceGroupConfig
  */
  public constructor(scope: Construct, id: string, config: ResourceGroupConfig) {
    super(scope, id, {
      terraformResourceType: 'scv_resource_group',
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
    this._entities = config.entities;
    this._spanning.internalValue = config.spanning;
    this._notification = config.notification;
    this._email.internalValue = config.email;
    this._snapshotName.internalValue = config.snapshotName;
    this._secondaryProtection.internalValue = config.secondaryProtection;
    this._forceDestroy = config.forceDestroy;
    this._policy.internalValue = config.policy;
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

  // entities - computed: false, optional: false, required: true
  private _entities?: string[];
  public get entities() {
    return cdktf.Fn.tolist(this.getListAttribute('entities'));
  }
  public set entities(value: string[]) {
    this._entities = value;
  }
  // Temporarily expose input value. Use with caution.
  public get entitiesInput() {
    return this._entities;
  }

  // spanning - computed: true, optional: true, required: false
  private _spanning = new ResourceGroupSpanningOutputReference(this, "spanning");
  public get spanning() {
    return this._spanning;
  }
  public putSpanning(value: ResourceGroupSpanning) {
    this._spanning.internalValue = value;
  }
  public resetSpanning() {
    this._spanning.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get spanningInput() {
    return this._spanning.internalValue;
  }

  // notification - computed: true, optional: true, required: false
  private _notification?: string;
  public get notification() {
    return this.getStringAttribute('notification');
  }
  public set notification(value: string) {
    this._notification = value;
  }
  public resetNotification() {
    this._notification = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get notificationInput() {
    return this._notification;
  }

  // email - computed: false, optional: true, required: false
  private _email = new ResourceGroupEmailOutputReference(this, "email");
  public get email() {
    return this._email;
  }
  public putEmail(value: ResourceGroupEmail) {
    this._email.internalValue = value;
  }
  public resetEmail() {
    this._email.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get emailInput() {
    return this._email.internalValue;
  }

  // snapshot_name - computed: true, optional: true, required: false
  private _snapshotName = new ResourceGroupSnapshotNameOutputReference(this, "snapshot_name");
  public get snapshotName() {
    return this._snapshotName;
  }
  public putSnapshotName(value: ResourceGroupSnapshotName) {
    this._snapshotName.internalValue = value;
  }
  public resetSnapshotName() {
    this._snapshotName.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get snapshotNameInput() {
    return this._snapshotName.internalValue;
  }

  // secondary_protection - computed: false, optional: true, required: false
  private _secondaryProtection = new ResourceGroupSecondaryProtectionOutputReference(this, "secondary_protection");
  public get secondaryProtection() {
    return this._secondaryProtection;
  }
  public putSecondaryProtection(value: ResourceGroupSecondaryProtection) {
    this._secondaryProtection.internalValue = value;
  }
  public resetSecondaryProtection() {
    this._secondaryProtection.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get secondaryProtectionInput() {
    return this._secondaryProtection.internalValue;
  }

  // force_destroy - computed: true, optional: true, required: false
  private _forceDestroy?: boolean | cdktf.IResolvable;
  public get forceDestroy() {
    return this.getBooleanAttribute('force_destroy');
  }
  public set forceDestroy(value: boolean | cdktf.IResolvable) {
    this._forceDestroy = value;
  }
  public resetForceDestroy() {
    this._forceDestroy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get forceDestroyInput() {
    return this._forceDestroy;
  }

  // policy - computed: false, optional: true, required: false
  private _policy = new ResourceGroupPolicyList(this, "policy", false);
  public get policy() {
    return this._policy;
  }
  public putPolicy(value: ResourceGroupPolicy[] | cdktf.IResolvable) {
    this._policy.internalValue = value;
  }
  public resetPolicy() {
    this._policy.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get policyInput() {
    return this._policy.internalValue;
  }

  // =========
  // SYNTHESIS
  // =========

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      name: cdktf.stringToTerraform(this._name),
      description: cdktf.stringToTerraform(this._description),
      entities: cdktf.listMapper(cdktf.stringToTerraform, false)(this._entities),
      spanning: resourceGroupSpanningToTerraform(this._spanning.internalValue),
      notification: cdktf.stringToTerraform(this._notification),
      email: resourceGroupEmailToTerraform(this._email.internalValue),
      snapshot_name: resourceGroupSnapshotNameToTerraform(this._snapshotName.internalValue),
      secondary_protection: resourceGroupSecondaryProtectionToTerraform(this._secondaryProtection.internalValue),
      force_destroy: cdktf.booleanToTerraform(this._forceDestroy),
      policy: cdktf.listMapper(resourceGroupPolicyToTerraform, true)(this._policy.internalValue),
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
      entities: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._entities),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      spanning: {
        value: resourceGroupSpanningToHclTerraform(this._spanning.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ResourceGroupSpanning",
      },
      notification: {
        value: cdktf.stringToHclTerraform(this._notification),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      email: {
        value: resourceGroupEmailToHclTerraform(this._email.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ResourceGroupEmail",
      },
      snapshot_name: {
        value: resourceGroupSnapshotNameToHclTerraform(this._snapshotName.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ResourceGroupSnapshotName",
      },
      secondary_protection: {
        value: resourceGroupSecondaryProtectionToHclTerraform(this._secondaryProtection.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ResourceGroupSecondaryProtection",
      },
      force_destroy: {
        value: cdktf.booleanToHclTerraform(this._forceDestroy),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      policy: {
        value: cdktf.listMapperHcl(resourceGroupPolicyToHclTerraform, true)(this._policy.internalValue),
        isBlock: true,
        type: "list",
        storageClassType: "ResourceGroupPolicyList",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
