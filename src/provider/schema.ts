import type { Type } from "../language/type";

/** How a field behaves: the differ, the drift report, the plugin and the reference pages ask. */
export interface FieldBehaviour {
  /** The server decides it (alone, or when the configuration leaves it out). */
  readonly computed?: true;
  /** What the server fills in where the configuration leaves it out; recorded after create, so that a later move is drift. */
  readonly serverDefault?: string | number | boolean | readonly [];
  /** Sent and never stored; null in plan and state. */
  readonly writeOnly?: true;
  /** Stored, hidden in every display. */
  readonly sensitive?: true;
  /** A change means destroy and create. */
  readonly forcesReplacement?: true;
  /** A list whose order has no meaning: a set. */
  readonly orderless?: true;
  /**
   * Ours alone: never read from the server (`force_destroy`, `password_wo_version`). With `computed`: what we
   * remember of the object, such as how it was when it was adopted.
   */
  readonly inputOnly?: true;
  /** Moves by itself on the server: never drift; not known in advance where something else changes. */
  readonly serverOwned?: true;
  /** The attribute beside it that it is made out of (an id that is the name): unknown where that one changes. */
  readonly follows?: string;
}

export interface Attribute extends FieldBehaviour {
  /** Always set; for a nested attribute the object (or list, set, map of objects) it amounts to. */
  readonly type: Type;
  readonly nested?: NestedAttributes;
  /** Markdown, a sentence or two, with the unit and the evidence of the fact. */
  readonly description: string;
  readonly required?: true;
  readonly optional?: true;
}

export interface NestedAttributes {
  readonly nesting: "single" | "list" | "set" | "map";
  readonly attributes: Readonly<Record<string, Attribute>>;
}

export interface NestedBlock {
  readonly nesting: "single" | "list" | "set";
  readonly block: Block;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export interface Block {
  readonly description: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly blocks: Readonly<Record<string, NestedBlock>>;
}

export interface ProviderSchema {
  readonly provider: Block;
  readonly resources: Readonly<Record<string, ResourceSchema>>;
  readonly dataSources: Readonly<Record<string, Block>>;
}

export interface ResourceSchema {
  readonly version: number;
  readonly block: Block;
  /** The attribute by which a user and the server know the object; absent where nothing but its id does. */
  readonly naturalKey?: string;
  /** Deleting it, or narrowing it, deletes backups. */
  readonly destroysData?: true;
  /** The object is always there: create adopts it, delete puts it back. */
  readonly adopts?: true;
}
