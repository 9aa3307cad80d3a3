// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface ScvProviderConfig {
  /**
  * Address of the appliance, such as `https://scv.example.com:8144`. Environment: `SCV_ENDPOINT`.
  */
  readonly endpoint?: string;
  /**
  * **vCenter** user, as `user@vsphere.local` or `DOMAIN\user`: the appliance has its users checked by vCenter. Environment: `SCV_USERNAME`.
  */
  readonly username?: string;
  /**
  * Password. Environment: `SCV_PASSWORD`.
  */
  readonly password?: string;
  /**
  * PEM file with the certificate authority to trust. Environment: `SCV_CA_FILE`.
  */
  readonly caFile?: string;
  /**
  * SHA-256 fingerprint of the certificate to trust, whoever signed it. Environment: `SCV_FINGERPRINT`.
  */
  readonly fingerprint?: string;
  /**
  * Alias name
  */
  readonly alias?: string;
  /**
  * vcenter block
  */
  readonly vcenter?: ScvProviderVcenter;
}
export interface ScvProviderVcenter {
  /**
  * Address of the vCenter, such as `https://vcenter.example.com`. Environment: `VCENTER_ENDPOINT`.
  */
  readonly endpoint?: string;
  /**
  * vCenter user; left out, the one of the appliance. Environment: `VCENTER_USERNAME`.
  */
  readonly username?: string;
  /**
  * Password. Environment: `VCENTER_PASSWORD`.
  */
  readonly password?: string;
  /**
  * PEM file with the certificate authority to trust. Environment: `VCENTER_CA_FILE`.
  */
  readonly caFile?: string;
  /**
  * SHA-256 fingerprint of the certificate to trust, whoever signed it. Environment: `VCENTER_FINGERPRINT`.
  */
  readonly fingerprint?: string;
}

export function scvProviderVcenterToTerraform(struct?: ScvProviderVcenter | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    endpoint: cdktf.stringToTerraform(struct!.endpoint),
    username: cdktf.stringToTerraform(struct!.username),
    password: cdktf.stringToTerraform(struct!.password),
    ca_file: cdktf.stringToTerraform(struct!.caFile),
    fingerprint: cdktf.stringToTerraform(struct!.fingerprint),
  }
}


export function scvProviderVcenterToHclTerraform(struct?: ScvProviderVcenter | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    endpoint: {
      value: cdktf.stringToHclTerraform(struct!.endpoint),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    username: {
      value: cdktf.stringToHclTerraform(struct!.username),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    password: {
      value: cdktf.stringToHclTerraform(struct!.password),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    ca_file: {
      value: cdktf.stringToHclTerraform(struct!.caFile),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    fingerprint: {
      value: cdktf.stringToHclTerraform(struct!.fingerprint),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}


/**
* Represents a scv
*/
export class ScvProvider extends cdktf.TerraformProvider {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "scv";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a ScvProvider resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the ScvProvider to import
  * @param importFromId The id of the existing ScvProvider that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the ScvProvider to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "scv", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new scv Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options ScvProviderConfig = {}
  */
  public constructor(scope: Construct, id: string, config: ScvProviderConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'scv',
      terraformGeneratorMetadata: {
        providerName: 'scv',
        providerVersionConstraint: '~> 0.1'
      },
      terraformProviderSource: 'terraform.local/cdktf-scv/scv'
    });
    this._endpoint = config.endpoint;
    this._username = config.username;
    this._password = config.password;
    this._caFile = config.caFile;
    this._fingerprint = config.fingerprint;
    this._alias = config.alias;
    this._vcenter = config.vcenter;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // endpoint - computed: false, optional: true, required: false
  private _endpoint?: string;
  public get endpoint() {
    return this._endpoint;
  }
  public set endpoint(value: string | undefined) {
    this._endpoint = value;
  }
  public resetEndpoint() {
    this._endpoint = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get endpointInput() {
    return this._endpoint;
  }

  // username - computed: false, optional: true, required: false
  private _username?: string;
  public get username() {
    return this._username;
  }
  public set username(value: string | undefined) {
    this._username = value;
  }
  public resetUsername() {
    this._username = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get usernameInput() {
    return this._username;
  }

  // password - computed: false, optional: true, required: false
  private _password?: string;
  public get password() {
    return this._password;
  }
  public set password(value: string | undefined) {
    this._password = value;
  }
  public resetPassword() {
    this._password = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get passwordInput() {
    return this._password;
  }

  // ca_file - computed: false, optional: true, required: false
  private _caFile?: string;
  public get caFile() {
    return this._caFile;
  }
  public set caFile(value: string | undefined) {
    this._caFile = value;
  }
  public resetCaFile() {
    this._caFile = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get caFileInput() {
    return this._caFile;
  }

  // fingerprint - computed: false, optional: true, required: false
  private _fingerprint?: string;
  public get fingerprint() {
    return this._fingerprint;
  }
  public set fingerprint(value: string | undefined) {
    this._fingerprint = value;
  }
  public resetFingerprint() {
    this._fingerprint = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get fingerprintInput() {
    return this._fingerprint;
  }

  // alias - computed: false, optional: true, required: false
  private _alias?: string;
  public override get alias() {
    return this._alias;
  }
  public override set alias(value: string | undefined) {
    this._alias = value;
  }
  public resetAlias() {
    this._alias = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get aliasInput() {
    return this._alias;
  }

  // vcenter - computed: false, optional: true, required: false
  private _vcenter?: ScvProviderVcenter;
  public get vcenter() {
    return this._vcenter;
  }
  public set vcenter(value: ScvProviderVcenter | undefined) {
    this._vcenter = value;
  }
  public resetVcenter() {
    this._vcenter = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vcenterInput() {
    return this._vcenter;
  }

  // =========
  // SYNTHESIS
  // =========

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      endpoint: cdktf.stringToTerraform(this._endpoint),
      username: cdktf.stringToTerraform(this._username),
      password: cdktf.stringToTerraform(this._password),
      ca_file: cdktf.stringToTerraform(this._caFile),
      fingerprint: cdktf.stringToTerraform(this._fingerprint),
      alias: cdktf.stringToTerraform(this._alias),
      vcenter: scvProviderVcenterToTerraform(this._vcenter),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      endpoint: {
        value: cdktf.stringToHclTerraform(this._endpoint),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      username: {
        value: cdktf.stringToHclTerraform(this._username),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      password: {
        value: cdktf.stringToHclTerraform(this._password),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      ca_file: {
        value: cdktf.stringToHclTerraform(this._caFile),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      fingerprint: {
        value: cdktf.stringToHclTerraform(this._fingerprint),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      alias: {
        value: cdktf.stringToHclTerraform(this._alias),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      vcenter: {
        value: scvProviderVcenterToHclTerraform(this._vcenter),
        isBlock: true,
        type: "struct",
        storageClassType: "ScvProviderVcenter",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
