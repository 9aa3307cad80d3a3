import { App, TerraformOutput, TerraformStack } from "cdktf";
import {
  Frequency,
  Policy,
  ResourceGroup,
  Retention,
  Schedule,
  ScvProvider,
  Secret,
  StorageSystem,
  VirtualMachine,
} from "cdktf-scv";
import { Construct } from "constructs";

class NightlyBackup extends Construct {
  readonly group: ResourceGroup;

  constructor(scope: Construct, id: string, server: string) {
    super(scope, id);
    const policy = new Policy(this, "policy", {
      name: `${id}_nightly`,
      frequency: Frequency.DAILY,
      retention: Retention.days(14),
    });
    this.group = new ResourceGroup(this, "group", {
      name: id,
      entities: [VirtualMachine.named(this, "server", { name: server })],
      policies: [{ policy, schedule: Schedule.daily({ at: "01:30" }) }],
      forceDestroy: true,
    });
  }
}

class Backups extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new ScvProvider(this, "scv");
    new StorageSystem(this, "nas", {
      name: "nas1.example.com",
      username: "vsadmin",
      password: Secret.fromEnv("ONTAP_PASSWORD"),
    });
    const erp = new NightlyBackup(this, "erp", "app01");
    new TerraformOutput(this, "group", { value: erp.group.id });
  }
}

const app = new App();
new Backups(app, "backups");
app.synth();
