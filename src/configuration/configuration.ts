import type { Expression } from "../language/expression";
import type { JsonObject } from "../language/json";
import type { Type } from "../language/type";

/** A stack: one Terraform JSON document, read. */
export interface Configuration {
  readonly stack: string;
  /** By local name, then alias: `scv`, `scv.second`. */
  readonly providers: readonly ProviderBlock[];
  /** Local name → source and version constraint. */
  readonly requiredProviders: Readonly<Record<string, { readonly source: string; readonly version?: string }>>;
  readonly resources: readonly ResourceBlock[];
  readonly outputs: readonly OutputBlock[];
  readonly variables: readonly VariableBlock[];
  readonly backend: { readonly type: string; readonly config: JsonObject };
}

/** An attribute or a nested block of a body, before it meets its schema. */
export type BodyNode =
  | { readonly kind: "expression"; readonly expression: Expression }
  | { readonly kind: "list"; readonly items: readonly BodyNode[] }
  | { readonly kind: "object"; readonly entries: Readonly<Record<string, BodyNode>> };

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
  /** `scv_policy.gold`, `data.scv_policy.gold`. */
  readonly address: string;
  readonly body: Body;
  /** Local name and alias of its provider. */
  readonly provider: { readonly name: string; readonly alias?: string };
  /** Addresses. */
  readonly dependsOn: readonly string[];
  readonly lifecycle: Lifecycle;
  readonly constructPath?: string;
  /** From the body. */
  readonly references: readonly Reference[];
}

export interface Lifecycle {
  readonly createBeforeDestroy: boolean;
  readonly preventDestroy: boolean;
  readonly ignoreChanges: "all" | readonly (readonly (string | number)[])[];
}

export interface OutputBlock {
  readonly name: string;
  readonly value: BodyNode;
  readonly sensitive: boolean;
  readonly description?: string;
  readonly dependsOn: readonly string[];
  readonly constructPath?: string;
  readonly references: readonly Reference[];
}

export interface VariableBlock {
  readonly name: string;
  readonly ephemeral: boolean;
  readonly sensitive: boolean;
  /** `dynamic` where none is declared. */
  readonly type: Type;
  readonly default?: BodyNode;
  readonly description?: string;
  readonly constructPath?: string;
}

/** What an expression points at. */
export type Reference =
  | { readonly kind: "resource"; readonly mode: "managed" | "data"; readonly type: string; readonly name: string }
  | { readonly kind: "variable"; readonly name: string };
