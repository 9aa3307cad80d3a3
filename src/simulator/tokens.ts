/** Tokens that end absolutely: use does not prolong them. */
export class Tokens {
  readonly #ends = new Map<string, number>();

  constructor(
    private readonly now: () => number,
    private readonly newToken: () => string,
  ) {}

  issue(lifetimeMs: number): string {
    const token = this.newToken();
    this.#ends.set(token, this.now() + lifetimeMs);
    return token;
  }

  isValid(token: string | undefined): boolean {
    const end = token === undefined ? undefined : this.#ends.get(token);
    return end !== undefined && this.now() < end;
  }

  expire(token: string | undefined): void {
    if (token !== undefined) this.#ends.delete(token);
  }

  expireAll(): void {
    this.#ends.clear();
  }
}
