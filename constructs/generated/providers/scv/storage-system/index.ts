// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface StorageSystemConfig extends cdktf.TerraformMetaArguments {
  /**
  * Host name or management address of the cluster or SVM. Unique on the appliance. It cannot be changed in place.
  */
  readonly name: string;
  /**
  * ONTAP user. Needed with `password_wo`, not with a certificate.
  */
  readonly username?: string;
  /**
  * Password of the ONTAP user. Sent to the appliance and stored nowhere; needed again for each update.
  */
  readonly passwordWo?: string;
  /**
  * Raise it to have a changed `password_wo` sent: the value itself is not kept, so a change of it cannot be seen.
  */
  readonly passwordWoVersion?: number;
  /**
  * Client certificate (PEM) in place of a password, from release 4.8. The appliance never gives it back.
  */
  readonly clientCertificate?: string;
  /**
  * Private key (PEM) of `client_certificate`. Sent to the appliance and stored nowhere.
  */
  readonly privateKeyWo?: string;
  /**
  * Raise it to have a changed `private_key_wo` sent.
  */
  readonly privateKeyWoVersion?: number;
  /**
  * Port of ONTAP's management interface: 443, or 80 with HTTP.
  */
  readonly port?: number;
  /**
  * `HTTPS` or `HTTP`.
  */
  readonly protocol?: string;
  /**
  * Seconds to wait for ONTAP. The vendor advises 180 for large environments.
  */
  readonly timeout?: number;
  /**
  * Address to use where the SVM has several. No square brackets.
  */
  readonly preferredIp?: string;
  /**
  * Log the appliance's events to the storage system's syslog.
  */
  readonly syslog?: boolean | cdktf.IResolvable;
  /**
  * Have the storage system send an AutoSupport notification for failed operations.
  */
  readonly autosupport?: boolean | cdktf.IResolvable;
  /**
  * Platform, such as `AFF`. Releases before 4.9 ask for it.
  */
  readonly platformType?: string;
}

/**
* Represents a scv_storage_system
*/
export class StorageSystem extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "scv_storage_system";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a StorageSystem resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the StorageSystem to import
  * @param importFromId The id of the existing StorageSystem that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the StorageSystem to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "scv_storage_system", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new scv_storage_system Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options StorageSystemConfig
  */
  public constructor(scope: Construct, id: string, config: StorageSystemConfig) {
    super(scope, id, {
      terraformResourceType: 'scv_storage_system',
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
    this._username = config.username;
    this._passwordWo = config.passwordWo;
    this._passwordWoVersion = config.passwordWoVersion;
    this._clientCertificate = config.clientCertificate;
    this._privateKeyWo = config.privateKeyWo;
    this._privateKeyWoVersion = config.privateKeyWoVersion;
    this._port = config.port;
    this._protocol = config.protocol;
    this._timeout = config.timeout;
    this._preferredIp = config.preferredIp;
    this._syslog = config.syslog;
    this._autosupport = config.autosupport;
    this._platformType = config.platformType;
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

  // username - computed: true, optional: true, required: false
  private _username?: string;
  public get username() {
    return this.getStringAttribute('username');
  }
  public set username(value: string) {
    this._username = value;
  }
  public resetUsername() {
    this._username = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get usernameInput() {
    return this._username;
  }

  // password_wo - computed: false, optional: true, required: false
  private _passwordWo?: string;
  public get passwordWo() {
    return this.getStringAttribute('password_wo');
  }
  public set passwordWo(value: string) {
    this._passwordWo = value;
  }
  public resetPasswordWo() {
    this._passwordWo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get passwordWoInput() {
    return this._passwordWo;
  }

  // password_wo_version - computed: false, optional: true, required: false
  private _passwordWoVersion?: number;
  public get passwordWoVersion() {
    return this.getNumberAttribute('password_wo_version');
  }
  public set passwordWoVersion(value: number) {
    this._passwordWoVersion = value;
  }
  public resetPasswordWoVersion() {
    this._passwordWoVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get passwordWoVersionInput() {
    return this._passwordWoVersion;
  }

  // client_certificate - computed: false, optional: true, required: false
  private _clientCertificate?: string;
  public get clientCertificate() {
    return this.getStringAttribute('client_certificate');
  }
  public set clientCertificate(value: string) {
    this._clientCertificate = value;
  }
  public resetClientCertificate() {
    this._clientCertificate = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clientCertificateInput() {
    return this._clientCertificate;
  }

  // private_key_wo - computed: false, optional: true, required: false
  private _privateKeyWo?: string;
  public get privateKeyWo() {
    return this.getStringAttribute('private_key_wo');
  }
  public set privateKeyWo(value: string) {
    this._privateKeyWo = value;
  }
  public resetPrivateKeyWo() {
    this._privateKeyWo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get privateKeyWoInput() {
    return this._privateKeyWo;
  }

  // private_key_wo_version - computed: false, optional: true, required: false
  private _privateKeyWoVersion?: number;
  public get privateKeyWoVersion() {
    return this.getNumberAttribute('private_key_wo_version');
  }
  public set privateKeyWoVersion(value: number) {
    this._privateKeyWoVersion = value;
  }
  public resetPrivateKeyWoVersion() {
    this._privateKeyWoVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get privateKeyWoVersionInput() {
    return this._privateKeyWoVersion;
  }

  // port - computed: true, optional: true, required: false
  private _port?: number;
  public get port() {
    return this.getNumberAttribute('port');
  }
  public set port(value: number) {
    this._port = value;
  }
  public resetPort() {
    this._port = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get portInput() {
    return this._port;
  }

  // protocol - computed: true, optional: true, required: false
  private _protocol?: string;
  public get protocol() {
    return this.getStringAttribute('protocol');
  }
  public set protocol(value: string) {
    this._protocol = value;
  }
  public resetProtocol() {
    this._protocol = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get protocolInput() {
    return this._protocol;
  }

  // timeout - computed: true, optional: true, required: false
  private _timeout?: number;
  public get timeout() {
    return this.getNumberAttribute('timeout');
  }
  public set timeout(value: number) {
    this._timeout = value;
  }
  public resetTimeout() {
    this._timeout = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeoutInput() {
    return this._timeout;
  }

  // preferred_ip - computed: true, optional: true, required: false
  private _preferredIp?: string;
  public get preferredIp() {
    return this.getStringAttribute('preferred_ip');
  }
  public set preferredIp(value: string) {
    this._preferredIp = value;
  }
  public resetPreferredIp() {
    this._preferredIp = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get preferredIpInput() {
    return this._preferredIp;
  }

  // syslog - computed: true, optional: true, required: false
  private _syslog?: boolean | cdktf.IResolvable;
  public get syslog() {
    return this.getBooleanAttribute('syslog');
  }
  public set syslog(value: boolean | cdktf.IResolvable) {
    this._syslog = value;
  }
  public resetSyslog() {
    this._syslog = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get syslogInput() {
    return this._syslog;
  }

  // autosupport - computed: true, optional: true, required: false
  private _autosupport?: boolean | cdktf.IResolvable;
  public get autosupport() {
    return this.getBooleanAttribute('autosupport');
  }
  public set autosupport(value: boolean | cdktf.IResolvable) {
    this._autosupport = value;
  }
  public resetAutosupport() {
    this._autosupport = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get autosupportInput() {
    return this._autosupport;
  }

  // platform_type - computed: true, optional: true, required: false
  private _platformType?: string;
  public get platformType() {
    return this.getStringAttribute('platform_type');
  }
  public set platformType(value: string) {
    this._platformType = value;
  }
  public resetPlatformType() {
    this._platformType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get platformTypeInput() {
    return this._platformType;
  }

  // certificate - computed: true, optional: false, required: false
  public get certificate() {
    return this.getBooleanAttribute('certificate');
  }

  // type - computed: true, optional: false, required: false
  public get type() {
    return this.getStringAttribute('type');
  }

  // display_name - computed: true, optional: false, required: false
  public get displayName() {
    return this.getStringAttribute('display_name');
  }

  // cluster - computed: true, optional: false, required: false
  public get cluster() {
    return this.getStringAttribute('cluster');
  }

  // explicit - computed: true, optional: false, required: false
  public get explicit() {
    return this.getBooleanAttribute('explicit');
  }

  // svm_count - computed: true, optional: false, required: false
  public get svmCount() {
    return this.getNumberAttribute('svm_count');
  }

  // =========
  // SYNTHESIS
  // =========

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      name: cdktf.stringToTerraform(this._name),
      username: cdktf.stringToTerraform(this._username),
      password_wo: cdktf.stringToTerraform(this._passwordWo),
      password_wo_version: cdktf.numberToTerraform(this._passwordWoVersion),
      client_certificate: cdktf.stringToTerraform(this._clientCertificate),
      private_key_wo: cdktf.stringToTerraform(this._privateKeyWo),
      private_key_wo_version: cdktf.numberToTerraform(this._privateKeyWoVersion),
      port: cdktf.numberToTerraform(this._port),
      protocol: cdktf.stringToTerraform(this._protocol),
      timeout: cdktf.numberToTerraform(this._timeout),
      preferred_ip: cdktf.stringToTerraform(this._preferredIp),
      syslog: cdktf.booleanToTerraform(this._syslog),
      autosupport: cdktf.booleanToTerraform(this._autosupport),
      platform_type: cdktf.stringToTerraform(this._platformType),
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
      username: {
        value: cdktf.stringToHclTerraform(this._username),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      password_wo: {
        value: cdktf.stringToHclTerraform(this._passwordWo),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      password_wo_version: {
        value: cdktf.numberToHclTerraform(this._passwordWoVersion),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      client_certificate: {
        value: cdktf.stringToHclTerraform(this._clientCertificate),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      private_key_wo: {
        value: cdktf.stringToHclTerraform(this._privateKeyWo),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      private_key_wo_version: {
        value: cdktf.numberToHclTerraform(this._privateKeyWoVersion),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      port: {
        value: cdktf.numberToHclTerraform(this._port),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      protocol: {
        value: cdktf.stringToHclTerraform(this._protocol),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      timeout: {
        value: cdktf.numberToHclTerraform(this._timeout),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      preferred_ip: {
        value: cdktf.stringToHclTerraform(this._preferredIp),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      syslog: {
        value: cdktf.booleanToHclTerraform(this._syslog),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      autosupport: {
        value: cdktf.booleanToHclTerraform(this._autosupport),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      platform_type: {
        value: cdktf.stringToHclTerraform(this._platformType),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
