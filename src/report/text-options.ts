import type { Block } from "../provider/schema";
import type { InstanceKey } from "../state/backend";
import type { Style } from "./style";

/** What the texts about resources need beside their subject. */
export interface TextOptions {
  readonly style: Style;
  /** Tells nested blocks from attributes, and what is write-only or sensitive; undefined where no provider knows the type. */
  readonly blockOf: BlockOf;
}

export type BlockOf = (key: InstanceKey, provider: string) => ShownBlock | undefined;

export interface ShownBlock extends Block {
  /** The object is always there: a create adopts it, a delete puts it back. */
  readonly adopts?: true;
}
