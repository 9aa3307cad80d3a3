/** The server says no: becomes an answer in the envelope of its side. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly reasons: readonly string[];

  constructor(
    readonly status: number,
    ...reasons: readonly string[]
  ) {
    super(reasons.join(" "));
    this.reasons = reasons;
  }
}
