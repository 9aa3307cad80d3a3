import { list, nullOf, num, object, str, unknown } from "../../language/make";
import { withMarks } from "../../language/marks";
import type { ObjectValue, Value } from "../../language/value";
import type { Block } from "../../provider/schema";
import type { ResourceChange, StackPlan } from "../../plan/plan";
import type { PlanBasis, SavedPlan } from "../../plan/plan-file";

export const provider = 'provider["terraform.local/cdktf-scv/scv"]';

/** A policy as a test needs it; what is left out is null. */
export function policy(entries: Readonly<Record<string, Value>>): ObjectValue {
  return object({ id: nullOf("string"), name: str("gold"), description: nullOf("string"), ...entries });
}

export const groupBlock: Block = {
  description: "A group.",
  attributes: {
    id: { type: "string", description: "Id.", computed: true },
    name: { type: "string", description: "Name.", required: true },
    entities: { type: ["list", "string"], description: "Members.", required: true },
    password_wo: { type: "string", description: "Secret.", optional: true, writeOnly: true },
    token: { type: "string", description: "Sensitive.", optional: true, sensitive: true },
    last_run: { type: "string", description: "Moves by itself.", computed: true, serverOwned: true },
  },
  blocks: {
    policy: {
      nesting: "list",
      block: {
        description: "A policy.",
        attributes: {
          id: { type: "string", description: "Id.", required: true },
          at: { type: "string", description: "When.", optional: true },
        },
        blocks: {},
      },
    },
  },
};

const policyType = ["object", { id: "string", at: "string" }] as const;

export function group(
  entries: Readonly<Record<string, Value>>,
  policies: readonly (readonly [string, string])[] = [],
): ObjectValue {
  const blocks = policies.map(([id, at]) => object({ id: str(id), at: str(at) }));
  return object({
    id: str("7"),
    name: str("all"),
    password_wo: nullOf("string"),
    ...entries,
    policy: list(policyType, blocks),
  });
}

export function change(of: Partial<ResourceChange> & Pick<ResourceChange, "action">): ResourceChange {
  const type = of.key?.type ?? "scv_policy";
  const name = of.key?.name ?? "gold";
  return {
    address: `${type}.${name}`,
    key: { mode: "managed", type, name },
    provider,
    createBeforeDestroy: false,
    before: null,
    after: null,
    private: null,
    requiresReplace: [],
    fields: [],
    dependencies: [],
    ...of,
  };
}

export function stackPlan(of: Partial<StackPlan>): StackPlan {
  return {
    stack: "prod",
    lineage: "1b4e28ba-2fa1-11d2-883f-0016d3cca427",
    serial: 3,
    stateDigest: "00",
    configurationDigest: "11",
    providers: { "terraform.local/cdktf-scv/scv": "0.1.0" },
    appliances: {},
    destroy: false,
    refreshOnly: false,
    isWhole: true,
    variables: {},
    checks: [],
    changes: [],
    outputs: [],
    drift: [],
    diagnostics: [],
    upkeep: { settled: [], changes: [] },
    durableIntents: true,
    ...of,
  };
}

export function savedPlan(of: Partial<StackPlan>, basis: Partial<PlanBasis> = {}): SavedPlan {
  const nothing = { configuration: { root_module: {} }, relevantAttributes: [], priorState: {} };
  return { ...stackPlan(of), basis: { ...nothing, ...basis } };
}

export const created = change({
  action: "create",
  constructPath: "prod/backup/gold",
  after: policy({
    id: unknown("string"),
    retention: object({ type: str("DAYS"), value: num(30) }),
    token: withMarks(str("hush"), { sensitive: true }),
  }),
});
