import type { AttributePath } from "../diagnostics/diagnostic";
import type { Expression, Traversal, TraversalStep } from "../language/expression";
import type { JsonObject } from "../language/json";
import type { TypeDefaults } from "../language/type-defaults";
import type { Type } from "../language/type";
import type { Value } from "../language/value";

/** A stack: one Terraform JSON document, read. */
export interface Configuration {
  readonly stack: string;
  /** By local name, then alias: `scv`, `scv.second`. */
  readonly providers: readonly ProviderBlock[];
  /** Local name → source and version constraint. */
  readonly requiredProviders: Readonly<Record<string, { readonly source: string; readonly version?: string }>>;
  /** Those inside of check blocks too. */
  readonly resources: readonly ResourceBlock[];
  readonly outputs: readonly OutputBlock[];
  readonly variables: readonly VariableBlock[];
  readonly locals: readonly LocalBlock[];
  readonly checks: readonly CheckBlock[];
  readonly moved: readonly MovedBlock[];
  readonly imports: readonly ImportBlock[];
  readonly removed: readonly RemovedBlock[];
  readonly backend: { readonly type: string; readonly config: JsonObject };
}

/** An attribute or a nested block of a body, before it meets its schema. */
export type BodyNode =
  | { readonly kind: "expression"; readonly expression: Expression }
  | { readonly kind: "list"; readonly items: readonly BodyNode[] }
  | { readonly kind: "object"; readonly entries: Readonly<Record<string, BodyNode>> };

/** `dynamic` stays what it is written as, under its name: the schema says what it makes. */
export type Body = Readonly<Record<string, BodyNode>>;

export interface ProviderBlock {
  readonly name: string;
  readonly alias?: string;
  readonly body: Body;
  readonly constructPath?: string;
  readonly references: readonly Reference[];
}

export interface ResourceBlock {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  /** `scv_policy.gold`, `data.scv_policy.gold`: of the block, without an index. */
  readonly address: string;
  readonly body: Body;
  /** At most one of the two. */
  readonly count?: BodyNode;
  readonly forEach?: BodyNode;
  /** Local name and alias of its provider. */
  readonly provider: { readonly name: string; readonly alias?: string };
  readonly dependsOn: readonly Dependency[];
  readonly lifecycle: Lifecycle;
  readonly constructPath?: string;
  /** From the body, `count`, `for_each` and the conditions and triggers of the lifecycle. */
  readonly references: readonly Reference[];
  /** The name of the check block that the data source stands in. */
  readonly check?: string;
}

/** The whole block is waited for, also where one of its instances is written. */
export interface Dependency {
  readonly address: string;
  readonly written: Traversal;
}

export interface Lifecycle {
  readonly createBeforeDestroy: boolean;
  readonly preventDestroy: boolean;
  readonly ignoreChanges: "all" | readonly IgnoredPath[];
  /** References to resources, their instances or attributes; `each` and `count` may stand in their indexes. */
  readonly replaceTriggeredBy: readonly Expression[];
  readonly preconditions: readonly Condition[];
  readonly postconditions: readonly Condition[];
}

/** To an attribute of the resource, or to something in it: `input.list[0]`. */
export type IgnoredPath = readonly TraversalStep[];

/** What must be true, and what is said where it is not. */
export interface Condition {
  /** `["precondition", 0]`, without a position where there is no list. */
  readonly path: AttributePath;
  readonly condition: BodyNode;
  readonly errorMessage: BodyNode;
  readonly references: readonly Reference[];
}

export interface OutputBlock {
  readonly name: string;
  readonly value: BodyNode;
  readonly sensitive: boolean;
  readonly ephemeral: boolean;
  readonly description?: string;
  readonly dependsOn: readonly Dependency[];
  readonly preconditions: readonly Condition[];
  readonly constructPath?: string;
  /** From the value and the preconditions. */
  readonly references: readonly Reference[];
}

export interface VariableBlock {
  readonly name: string;
  readonly ephemeral: boolean;
  readonly sensitive: boolean;
  /** May null be its value? Terraform's own default is true. */
  readonly nullable: boolean;
  /** `dynamic` where none is declared. */
  readonly type: Type;
  /** No type is declared: what is given as text is that text, and no expression. */
  readonly untyped?: true;
  /** What `optional(…, default)` in the type fills in. */
  readonly typeDefaults?: TypeDefaults;
  /** Of the type. */
  readonly default?: Value;
  readonly description?: string;
  readonly validations: readonly Condition[];
  readonly constructPath?: string;
}

export interface LocalBlock {
  readonly name: string;
  readonly value: BodyNode;
  readonly references: readonly Reference[];
}

export interface CheckBlock {
  readonly name: string;
  readonly asserts: readonly Condition[];
  readonly constructPath?: string;
  /** Of its assertions. */
  readonly references: readonly Reference[];
}

/** A resource, or one instance of it where a key stands behind. */
export interface InstanceAddress {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly key?: string | number;
}

export interface MovedBlock {
  readonly from: InstanceAddress;
  readonly to: InstanceAddress;
  readonly constructPath?: string;
}

export interface ImportBlock {
  readonly to: { readonly type: string; readonly name: string; readonly key?: Expression };
  readonly id: BodyNode;
  readonly forEach?: BodyNode;
  readonly constructPath?: string;
  readonly references: readonly Reference[];
}

export interface RemovedBlock {
  readonly from: { readonly type: string; readonly name: string };
  /** False: the object stays and only the state forgets it. */
  readonly destroy: boolean;
  readonly constructPath?: string;
}

/** What an expression points at. */
export type Reference = Target & {
  /** Where in its block the expression stands. */
  readonly path?: AttributePath;
};

type Target =
  | {
      readonly kind: "resource";
      readonly mode: "managed" | "data";
      readonly type: string;
      readonly name: string;
      /** Does the key of an instance stand behind it, or the name of an attribute? Absent where neither does. */
      readonly indexed?: boolean;
    }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "local"; readonly name: string };
