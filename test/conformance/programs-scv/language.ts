import type { JsonObject } from "../../../src/language/json";
import { apply, destroy, having, outputs, plan } from "../program";
import { estate, group, policy } from "./estate";
import { changed, type ScvProgram } from "./scv-program";

const aliased = (policies: JsonObject, more: JsonObject = {}) => ({
  ...estate({ scv_policy: policies }, more),
  variable: { user: { type: "string", default: "admin" } },
  provider: {
    scv: [{ username: "admin" }, { alias: "other", username: "${var.user}", vcenter: { username: "${var.user}" } }],
  },
});

const conditioned = (lifecycle: JsonObject, more: JsonObject = {}) =>
  estate({ scv_policy: { p: policy("p", { ...more, lifecycle }) } });

const made = { frequency: "DAILY", retentionType: "DAYS", retentionValue: 7 };

/** Another name, and whatever it is triggered by. */
const generation = (input: number) =>
  estate({
    terraform_data: { t: { input } },
    scv_policy: {
      p: policy(`p_${input}`, {
        lifecycle: { create_before_destroy: true, replace_triggered_by: ["terraform_data.t"] },
      }),
    },
  });

const otherState = (entities: readonly string[]) =>
  JSON.stringify({
    version: 4,
    terraform_version: "1.11.4",
    serial: 1,
    lineage: "3f3d1c52-0c5a-4c57-9f4d-0d5a2a1d9c11",
    outputs: { machines: { value: entities, type: ["list", "string"] } },
    resources: [],
    check_results: null,
  });

export const languagePrograms: readonly ScvProgram[] = [
  {
    name: "language-of-two-providers",
    rule: "Each object belongs to the configuration of the provider that it names, and to it alone.",
    steps: [
      apply(
        aliased(
          { p: policy("p"), q: policy("q", { provider: "scv.other", description: "${scv_policy.p.id}" }) },
          {
            data: { scv_virtual_machine: { v: { name: "app01", provider: "scv.other" } } },
            ...outputs({ v: "${data.scv_virtual_machine.v.id}" }),
          },
        ),
      ),
      apply(aliased({ p: policy("p", { provider: "scv.other" }), q: policy("q") })),
    ],
  },
  {
    name: "language-of-what-is-certain",
    rule: "What is certain of an argument before it is known goes to the provider, and comes back with the plan.",
    steps: [
      apply(
        estate(
          {
            terraform_data: { t: { input: "x" } },
            scv_policy: {
              p: policy("p", {
                description: "made by ${terraform_data.t.id}",
                retention: { type: "DAYS", value: "${length(toset([terraform_data.t.id, terraform_data.t.output]))}" },
              }),
            },
          },
          outputs({
            begins: '${startswith(scv_policy.p.description, "made by ")}',
            few: "${scv_policy.p.retention.value < 3}",
            described: "${scv_policy.p.description != null}",
            open: "${scv_policy.p.id == null}",
          }),
        ),
      ),
      plan(),
    ],
  },
  {
    name: "language-of-conditions",
    rule: "A condition that does not hold is an error before or after the appliance was asked.",
    steps: [
      plan(conditioned({ precondition: [{ condition: '${path.root == ""}', error_message: "before" }] })),
      apply(conditioned({ postcondition: [{ condition: "${self.retention.value > 30}", error_message: "kept" }] })),
      apply(conditioned({ postcondition: [{ condition: '${self.id == ""}', error_message: "after" }] }, { name: "q" })),
      having(
        changed({ policies: [{ name: "found", ...made }] }),
        plan(
          estate(
            {},
            {
              data: {
                scv_policy: {
                  found: {
                    name: "found",
                    lifecycle: {
                      postcondition: [{ condition: "${self.retention.value > 7}", error_message: "too short" }],
                    },
                  },
                },
              },
            },
          ),
        ),
      ),
    ],
  },
  {
    name: "language-of-prevent-destroy",
    rule: "What must not be destroyed is neither destroyed nor replaced while the configuration says so.",
    steps: [
      apply(conditioned({ prevent_destroy: true })),
      plan(undefined, "-replace=scv_policy.p"),
      destroy(),
      apply(estate({})),
    ],
  },
  {
    name: "language-of-deposed-objects",
    rule: "An object that cannot be deleted after its replacement was made is deleted by the next run.",
    steps: [
      apply(generation(1)),
      having(
        { sideDoor: ({ remote }) => remote.addFaults({ method: "DELETE", status: 400, body: {} }) },
        apply(generation(2)),
      ),
      plan(),
      having({ sideDoor: ({ remote }) => remote.clearFaults() }, apply()),
    ],
  },
  {
    name: "language-of-another-state",
    rule: "What another state says is in the objects, and anew in each plan.",
    steps: [["vm-101"], ["vm-101", "vm-102"]].map((machines) =>
      having(
        { files: { "other.tfstate": otherState(machines) } },
        apply(
          estate(
            {
              scv_resource_group: {
                g: group("g", [], { entities: "${data.terraform_remote_state.other.outputs.machines}" }),
              },
            },
            { data: { terraform_remote_state: { other: { backend: "local", config: { path: "other.tfstate" } } } } },
          ),
        ),
      ),
    ),
  },
  {
    name: "language-of-the-provider-function",
    rule: "The provider's function is called with what is known and with what is not, and its errors are told.",
    steps: [
      apply(
        estate(
          {
            terraform_data: { t: { input: "VirtualMachine:vm-102" } },
            scv_resource_group: {
              g: group("g", [], {
                entities: [
                  '${provider::scv::parse_vcenter_id("urn:vmomi:VirtualMachine:vm-101:6f1b").id}',
                  "${provider::scv::parse_vcenter_id(terraform_data.t.output).id}",
                ],
              }),
            },
          },
          outputs({ parts: '${provider::scv::parse_vcenter_id("vm-101")}' }),
        ),
      ),
      plan(
        estate(
          {},
          outputs({
            nothing: '${provider::scv::parse_vcenter_id("nothing")}',
            none: "${provider::scv::parse_vcenter_id()}",
          }),
        ),
      ),
    ],
  },
];
