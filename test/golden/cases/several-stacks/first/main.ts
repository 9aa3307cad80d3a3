import { App, TerraformStack } from "cdktf";
import { Frequency, Policy, Retention, ScvProvider } from "cdktf-scv";
import type { Construct } from "constructs";

class Policies extends TerraformStack {
  constructor(scope: Construct, id: string, name: string) {
    super(scope, id);
    new ScvProvider(this, "scv");
    new Policy(this, "policy", { name, frequency: Frequency.DAILY, retention: Retention.days(14) });
  }
}

const app = new App();
const base = new Policies(app, "base", "taken");
const erp = new Policies(app, "erp", "erp");
new Policies(app, "web", "web");
erp.addDependency(base);
app.synth();
