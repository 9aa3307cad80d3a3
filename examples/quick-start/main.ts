import { App, TerraformOutput, TerraformStack } from "cdktf";
import {
  BuiltInSchedule,
  BuiltInScheduleName,
  Datastore,
  DayOfWeek,
  Frequency,
  Notification,
  Policy,
  ResourceGroup,
  Retention,
  Schedule,
  ScvProvider,
  Secret,
  StorageSystem,
  VirtualMachine,
} from "cdktf-scv";
import type { Construct } from "constructs";

/** Nightly and weekly backups of one application. */
class QuickStart extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // the appliance and its vCenter, out of SCV_ENDPOINT, VCENTER_ENDPOINT and the variables beside them
    new ScvProvider(this, "scv");

    const cluster = new StorageSystem(this, "cluster", {
      name: "cluster1.example.com",
      username: "admin",
      password: Secret.fromEnv("ONTAP_PASSWORD"),
    });

    const gold = new Policy(this, "gold", {
      name: "gold",
      description: "Each night, kept for two weeks",
      frequency: Frequency.DAILY,
      retention: Retention.days(14),
      updateSnapMirror: true,
    });
    const archive = new Policy(this, "archive", {
      name: "archive",
      description: "Each Sunday, kept for a year",
      frequency: Frequency.WEEKLY,
      retention: Retention.backups(52),
    });

    const erp = new ResourceGroup(this, "erp", {
      name: "erp",
      entities: [
        VirtualMachine.named(this, "erp-server", { name: "app01" }),
        Datastore.named(this, "erp-data", { name: "ds_silver" }),
      ],
      policies: [
        { policy: gold, schedule: Schedule.daily({ at: "01:30" }) },
        { policy: archive, schedule: Schedule.weekly({ daysOfWeek: [DayOfWeek.SUNDAY], at: "03:00" }) },
      ],
      notification: Notification.ERROR_OR_WARNING,
      email: { from: "scv@example.com", to: ["backup-team@example.com"], subject: "Backup of ERP" },
      // deleting a group deletes its backups, so elsewhere leave this out: `scv destroy` then refuses
      forceDestroy: true,
      dependsOn: [cluster],
    });

    new BuiltInSchedule(this, "purge", { name: BuiltInScheduleName.PURGE_BACKUPS, cron: "0 0 4 * * ?" });

    new TerraformOutput(this, "erp-group-id", { value: erp.id });
  }
}

const app = new App();
new QuickStart(app, "quick-start");
app.synth();
