import fc from "fast-check";
import { askTerraform, sameAnswer, tell, type Told } from "./tell";

export interface Difference {
  readonly template: string;
  readonly ours: Told;
  readonly terraform: Told;
}

/** So many Terraform's console takes at once. */
const batch = 500;

/** Random templates with what is needed to make a smaller one of each. */
class Kept<T> extends fc.Arbitrary<fc.Value<T>> {
  constructor(private readonly inner: fc.Arbitrary<T>) {
    super();
  }
  generate(random: fc.Random, bias: number | undefined): fc.Value<fc.Value<T>> {
    return new fc.Value(this.inner.generate(random, bias), undefined);
  }
  canShrinkWithoutContext(given: unknown): given is fc.Value<T> {
    return given === undefined;
  }
  shrink(): fc.Stream<fc.Value<fc.Value<T>>> {
    return fc.Stream.nil();
  }
}

/** Where ours and Terraform's console differ among `count` random templates, each made as small as it goes. */
export async function findDifferences(
  templates: fc.Arbitrary<string>,
  { count, seed, most }: { readonly count: number; readonly seed: number; readonly most: number },
): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  const all = fc.sample(new Kept(templates), { seed, numRuns: count });
  for (let start = 0; start < all.length && found.length < most; start += batch) {
    const part = all.slice(start, start + batch);
    const differing = new Set(await differencesAmong(part.map(({ value }) => value)));
    for (const each of part) {
      if (found.length >= most) break;
      const difference = [...differing].find(({ template }) => template === each.value);
      if (difference !== undefined) found.push(await shrink(templates, each, difference));
    }
  }
  return found;
}

async function differencesAmong(templates: readonly string[]): Promise<readonly Difference[]> {
  if (templates.length === 0) return [];
  const told = await askTerraform(templates);
  return templates.flatMap((template, i) => {
    const [ours, terraform] = [tell(template), told[i]];
    return terraform === undefined || sameAnswer(ours, terraform) ? [] : [{ template, ours, terraform }];
  });
}

async function shrink(
  templates: fc.Arbitrary<string>,
  first: fc.Value<string>,
  difference: Difference,
): Promise<Difference> {
  let [value, smallest] = [first, difference];
  for (let round = 0; round < 40; round++) {
    const smaller = [...templates.shrink(value.value, value.context).take(100)];
    const [next] = await differencesAmong(smaller.map((each) => each.value));
    const chosen = next && smaller.find((each) => each.value === next.template);
    if (next === undefined || chosen === undefined) break;
    [value, smallest] = [chosen, next];
  }
  return smallest;
}
