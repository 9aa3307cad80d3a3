import { randomFrom } from "../../src/simulator/seeded-random";

/** Chance that falls the same way for the same seed. */
export class Dice {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = randomFrom(seed);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return this.member(choices) ?? choices[0];
  }

  /** Undefined of an empty list. */
  member<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.next() * list.length)];
  }
}
