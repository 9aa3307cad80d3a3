/** Why a function cannot be called so; `message` is a clause in lower case without a full stop. */
export class FunctionFailure extends Error {
  constructor(
    message: string,
    /** Position of the argument at fault, from 0. */
    readonly argument?: number,
    /** What to do, in whole sentences. */
    readonly hint = "Give it another value, or say with try what to take in its place.",
  ) {
    super(message);
  }
}
