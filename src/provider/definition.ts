import type { z } from "zod";
import type { AttributePath, Diagnostic } from "../diagnostics/diagnostic";
import type { Json } from "../language/json";
import type { Intend } from "./intent";
import type { Dependent, Engine, Loss } from "./provider";

/** The parsed attributes of an object: what is null in Terraform is absent here. */
export type Model<Shape extends z.ZodObject> = z.output<Shape>;

export interface ListOptions {
  /** Ask the server again, whatever is kept: the second evidence of an absence. */
  readonly fresh?: true;
}

/** A change at its plan. */
export interface ProposedChange<M> {
  readonly prior: M | undefined;
  readonly planned: Partial<M>;
}

/** What the operations of one change are given. `planned` lacks what the server decides. */
export interface Change<M> {
  readonly planned: M;
  /** Write-only values by attribute name. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly intend: Intend;
  readonly outsideSlot: <T>(wait: () => Promise<T>) => Promise<T>;
}

/**
 * A resource as its author writes it: a zod schema, behaviour as data, and capabilities.
 * `Shape` is what the user sees, `Client` speaks the API. Capabilities throw DiagnosticError.
 */
export interface ResourceDefinition<Shape extends z.ZodObject, Client> {
  /** `scv_policy`. */
  readonly type: string;
  readonly description: string;
  readonly version: number;
  readonly schema: Shape;
  readonly naturalKey: string & keyof Model<Shape>;
  readonly destroysData?: true;
  readonly adopts?: true;
  /** Rules across fields that need no appliance. Fields that are not known yet are absent: a rule speaks only when it can. */
  readonly rules?: readonly Rule[];
  /** Rules of the connected appliance, at plan. `prior` is undefined for a create; of `planned`, what is unknown is absent. */
  readonly check?: (client: Client, change: ProposedChange<Model<Shape>>) => Promise<Diagnostic[]>;
  /** May it be changed in place? An error says why not. Asked at plan. */
  readonly mayUpdate?: (
    client: Client,
    change: ProposedChange<Model<Shape>> & { readonly prior: Model<Shape> },
  ) => Promise<Diagnostic[]>;
  /** The objects of the appliance that refer to this one, where it is not deleted as long as there are any. */
  readonly dependents?: (client: Client, prior: Model<Shape>) => Promise<readonly Dependent[]>;
  /** May it be deleted? An error says why not. Asked at plan and again before the call. */
  readonly mayDelete?: (prior: Model<Shape>, engine: Engine) => Diagnostic[];

  /** The complete collection, or an error: never a part of it. Kept for the run as one array, dropped at a write. */
  readonly list: (client: Client, options?: ListOptions) => Promise<readonly Model<Shape>[]>;
  /** One object by its id, where the API has such a call; undefined is a 404. */
  readonly get?: (client: Client, id: string) => Promise<Model<Shape> | undefined>;
  readonly create: (client: Client, change: Change<Model<Shape>>) => Promise<Model<Shape>>;
  /** Re-reads, stops where a managed field moved since `prior`, carries through what we do not manage. */
  readonly update: (
    client: Client,
    change: Change<Model<Shape>> & { readonly prior: Model<Shape> },
  ) => Promise<Model<Shape>>;
  readonly delete: (
    client: Client,
    change: Omit<Change<Model<Shape>>, "planned" | "secrets"> & { readonly prior: Model<Shape> },
  ) => Promise<void>;
  /**
   * For what `adopts`: the object with the attributes that remember how it was found (both `computed` and
   * `inputOnly`), out of the `before` of its own intent.
   */
  readonly adopted?: (found: Model<Shape>, before: Json) => Model<Shape>;
  /** For what `adopts`: is it as `remembered` says that it was found? Asked about a call whose answer was never seen. */
  readonly restored?: (found: Model<Shape>, remembered: Model<Shape>) => boolean;
  /** `planned` is undefined for a delete. Undefined where nothing would be lost. */
  readonly losses?: (
    client: Client,
    change: { prior: Model<Shape>; planned: Model<Shape> | undefined },
  ) => Promise<Loss | undefined>;
}

/** A rule on the attributes of one resource; what is unknown is `undefined` and listed in `unknown`. */
export interface Rule {
  /** Stable: it is the diagnostic's code. */
  readonly code: string;
  /** Attributes that the rule reads: it waits until all are known. */
  readonly reads: readonly string[];
  /** Undefined: satisfied. */
  readonly check: (attributes: Readonly<Record<string, unknown>>) => RuleFinding | undefined;
}

export interface RuleFinding {
  readonly severity?: "warning";
  readonly summary: string;
  readonly detail: string;
  readonly path: AttributePath;
}

export interface DataSourceDefinition<Shape extends z.ZodObject, Client> {
  readonly type: string;
  readonly description: string;
  readonly schema: Shape;
  readonly read: (client: Client, config: Partial<Model<Shape>>) => Promise<Model<Shape>>;
}
