import type { Value } from "../language/value";

export type DifferenceAction = "no-op" | "create" | "update" | "delete";

/** What becomes of one value, as a tree: the shape that is drawn. */
export type Difference = Leaf | Entries | Elements | Swap | Words;

interface Noted {
  readonly action: DifferenceAction;
  /** Why, in a few words. */
  readonly note?: string;
  readonly sensitivity?: Sensitivity;
}

/** Of what is sensitive on one side alone. */
export interface Sensitivity {
  /** Or ceases to be. */
  readonly becomes: boolean;
  /** Is the value itself the same? */
  readonly unchanged: boolean;
}

/** No-op and delete show `before`, create shows `after`, update both. */
export interface Leaf extends Noted {
  readonly kind: "leaf";
  readonly before: Value;
  readonly after: Value;
}

export interface Entries extends Noted {
  readonly kind: "object" | "map";
  readonly entries: Readonly<Record<string, Difference>>;
}

/** A list (with `shownAround` its neighbours help to read it) or a set. */
export interface Elements extends Noted {
  readonly kind: "list" | "set";
  readonly shownAround: boolean;
  readonly elements: readonly Difference[];
}

/** One form gives way to another: a list to what is known after apply, a text to an object. */
export interface Swap extends Noted {
  readonly kind: "swap";
  readonly before: Difference;
  readonly after: Difference;
}

/** Words in place of a value that is nowhere to be had. */
export interface Words extends Noted {
  readonly kind: "words";
  readonly text: string;
}
