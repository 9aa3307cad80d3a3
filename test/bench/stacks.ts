/** Half policies, half resource groups; each group uses a policy of its own. The state is a file. */
export function scvStack(count: number, statePath: string): object {
  return scvStackIn(count, { local: { path: statePath } });
}

export function scvStackIn(count: number, backend: object): object {
  const policies: Record<string, object> = {};
  const groups: Record<string, object> = {};
  for (let i = 0; i < count / 2; i++) {
    policies[`p${i}`] = {
      name: `policy_${i}`,
      description: "made by the benchmark",
      frequency: "DAILY",
      retention: { type: "DAYS", value: 7 + (i % 30) },
      update_snapmirror: true,
    };
    groups[`g${i}`] = {
      name: `group_${i}`,
      description: "made by the benchmark",
      entities: [`vm-${101 + (i % 10)}`],
      policy: [
        {
          policy_id: `\${scv_policy.p${i}.id}`,
          schedule: { daily: { every_days: 1, start_date: "2026-01-01", at: "01:30" } },
        },
      ],
      notification: "ERROR",
      force_destroy: true,
    };
  }
  return {
    terraform: {
      required_providers: { scv: { source: "terraform.local/cdktf-scv/scv" } },
      backend,
    },
    provider: { scv: [{}] },
    resource: { scv_policy: policies, scv_resource_group: groups },
  };
}

/** As many resources that do nothing. */
export function terraformDataStack(count: number, backend: object): object {
  const resources = Object.fromEntries(Array.from({ length: count }, (_, i) => [`d${i}`, { input: `value ${i}` }]));
  return { terraform: { backend }, resource: { terraform_data: resources } };
}

/** Chains of ten: each refers to the one before. */
export function referringDataStack(count: number): object {
  const resources = Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const input = i % 10 === 0 ? `value ${i}` : `\${terraform_data.d${i - 1}.output}-${i}`;
      return [`d${i}`, { input }];
    }),
  );
  return { terraform: { backend: { local: {} } }, resource: { terraform_data: resources } };
}
