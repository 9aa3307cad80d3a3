import { dependencyGraph } from "../configuration/dependency-graph";
import type { Functions } from "../language/expression";
import { Evaluation } from "./evaluation";
import { resourceDependencies } from "./resource-dependencies";
import type { StackContext } from "./stack-context";

/** The values of a stack before any of its resources has one. */
export function stackEvaluation(
  { configuration, variables, surroundings }: Pick<StackContext, "configuration" | "variables" | "surroundings">,
  functions: Functions,
): Evaluation {
  const resources = new Set(configuration.resources.map(({ address }) => address));
  const reached = resourceDependencies(dependencyGraph(configuration), resources);
  const locals = configuration.locals.map((local) => ({
    ...local,
    resources: reached(`local.${local.name}`),
  }));
  return new Evaluation({ variables, locals, functions, surroundings });
}
