import { formatPath, type AttributePath } from "../diagnostics/diagnostic";

/** Why a value does not have the wanted type, and where in it. The text never shows the value: it may be a secret. */
export class ConversionError {
  constructor(
    readonly message: string,
    readonly path: AttributePath = [],
  ) {}

  /** The same, seen from the value that holds this one. */
  inside(step: string | number): ConversionError {
    return new ConversionError(this.message, [step, ...this.path]);
  }

  /** `policy[0].name: a number is required`. */
  toString(): string {
    return this.path.length === 0 ? this.message : `${formatPath(this.path)}: ${this.message}`;
  }
}
