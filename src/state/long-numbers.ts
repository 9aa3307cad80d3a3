import { LosslessNumber, isLosslessNumber } from "lossless-json";

/** How a number that does not fit a JavaScript number is held in attributes and outputs. */
export interface LongNumbers {
  hold(text: string): unknown;
  /** The decimal text; undefined where the value is something else. */
  text(value: unknown): string | undefined;
}

export const losslessNumbers: LongNumbers = {
  hold: (text) => new LosslessNumber(text),
  text: (value) => (isLosslessNumber(value) ? value.value : undefined),
};
