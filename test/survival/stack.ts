/** What a small stack of each kind holds; what is left out stays as it is here. */
export interface Wanted {
  readonly systems?: readonly string[];
  /** Days of retention by name. */
  readonly policies?: Readonly<Record<string, number>>;
  readonly groups?: readonly string[];
  readonly schedules?: readonly string[];
  /** Of the groups. */
  readonly description?: string;
  /** Of the provider block. */
  readonly connection?: object;
}

/** The Terraform JSON of the stack: each address is made of the name. */
export function stack(wanted: Wanted = {}): object {
  const {
    systems = ["nas1", "nas2"],
    policies = { bronze: 3, silver: 7, gold: 30 },
    groups = ["crm", "erp", "web"],
    schedules = ["Schedule-PurgeBackups", "Schedule-PurgeJobs"],
    description = "before",
    connection = {},
  } = wanted;
  const [first = ""] = Object.keys(policies);
  const resources = {
    scv_storage_system: byName(systems, system),
    scv_policy: byName(Object.keys(policies), (name) => policy(name, policies[name] ?? 7)),
    scv_resource_group: byName(groups, (name) => group(name, first, description)),
    scv_schedule: byName(schedules, (name) => ({ name, cron_expression: "0 0 4 * * ?" })),
  };
  return {
    terraform: {
      required_providers: { scv: { source: "terraform.local/cdktf-scv/scv" } },
      backend: { local: { path: "terraform.tfstate" } },
    },
    provider: { scv: [connection] },
    variable: { ONTAP_PASSWORD: { type: "string", ephemeral: true, sensitive: true } },
    resource: Object.fromEntries(Object.entries(resources).filter(([, blocks]) => Object.keys(blocks).length > 0)),
    output: first === "" ? {} : { first: { value: `\${scv_policy.${first}.id}` } },
  };
}

function byName(names: readonly string[], block: (name: string) => object): Record<string, object> {
  return Object.fromEntries(names.map((name) => [name, block(name)]));
}

function system(name: string): object {
  return { name, username: "vsadmin", password_wo: "${var.ONTAP_PASSWORD}", password_wo_version: 1 };
}

function policy(name: string, days: number): object {
  return {
    name,
    frequency: "DAILY",
    retention: { type: "DAYS", value: days },
    lifecycle: { create_before_destroy: true },
  };
}

function group(name: string, policyName: string, description: string): object {
  const schedule = { daily: { every_days: 1, start_date: "2026-01-01", at: "01:30" } };
  return {
    name,
    description,
    entities: ["vm-101", "datastore-11"],
    ...(policyName === "" ? {} : { policy: [{ policy_id: `\${scv_policy.${policyName}.id}`, schedule }] }),
    force_destroy: true,
  };
}
