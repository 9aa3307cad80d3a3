import { num, object, str } from "../language/make";
import { stateChecks } from "./state-checks";
import { stateJson } from "./state-json";
import { group, groupBlock, provider } from "./testing/plan-samples";

test("the state is Terraform's representation, with masks of what is sensitive", () => {
  const instance = {
    id: "scv_resource_group.all",
    key: { mode: "managed", type: "scv_resource_group", name: "all" } as const,
    provider,
    state: group({ token: str("hush") }, [["7", "01:00"]]),
    tainted: true,
    schemaVersion: 2,
    dependencies: ["scv_policy.gold"],
  };
  expect(
    stateJson([instance], { n: { value: object({ a: num(1) }), sensitive: false } }, "1.11.4", () => groupBlock),
  ).toEqual({
    format_version: "1.0",
    terraform_version: "1.11.4",
    values: {
      outputs: { n: { sensitive: false, type: ["object", { a: "number" }], value: { a: 1 } } },
      root_module: {
        resources: [
          {
            address: "scv_resource_group.all",
            mode: "managed",
            type: "scv_resource_group",
            name: "all",
            provider_name: "terraform.local/cdktf-scv/scv",
            schema_version: 2,
            values: { id: "7", name: "all", password_wo: null, token: "hush", policy: [{ id: "7", at: "01:00" }] },
            sensitive_values: { token: true, policy: [{}] },
            depends_on: ["scv_policy.gold"],
            tainted: true,
          },
        ],
      },
    },
  });
});

test("an empty state is its version alone", () => {
  expect(stateJson([], {}, "1.11.4", () => undefined)).toEqual({ format_version: "1.0" });
});

test("what became of checks is told as a plan tells it, whoever wrote it into the state", () => {
  const objects = [{ object_addr: "output.n", status: "fail", failure_messages: ["too many"] }];
  const checks = stateChecks([{ object_kind: "output", config_addr: "output.n", status: "fail", objects }]);
  const shown = stateJson([], { n: { value: num(1), sensitive: false } }, "1.11.4", () => groupBlock, checks);
  expect(shown["checks"]).toEqual([
    {
      address: { kind: "output_value", name: "n", to_display: "output.n" },
      status: "fail",
      instances: [{ address: { to_display: "output.n" }, status: "fail", problems: [{ message: "too many" }] }],
    },
  ]);
  expect(stateChecks("damaged")).toEqual([]);
});
