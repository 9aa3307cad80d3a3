import type { Call, SimulatorRequest } from "./call";
import { Refusal } from "./refusal";
import type { Reply } from "./reply";

export interface Route {
  readonly method: string;
  /** `/api/4.1/policies/{policyId}`. */
  readonly path: string;
  readonly handle: (call: Call) => Reply;
}

interface Pattern {
  readonly segments: readonly string[];
  readonly methods: Map<string, Route["handle"]>;
}

/** Finds the route of a request. Literal paths win over those with parameters; of two equal routes the first stays. */
export class Router {
  readonly #literal = new Map<string, Pattern>();
  readonly #patterns: Pattern[] = [];

  constructor(routes: readonly Route[]) {
    for (const { method, path, handle } of routes) {
      const { methods } = this.#pattern(path);
      if (!methods.has(method)) methods.set(method, handle);
    }
  }

  /** Throws a Refusal: 404 where there is no such path, 405 where it has other methods. */
  handle(request: SimulatorRequest): Reply {
    const found = this.#find(request.path);
    if (found === undefined) throw new Refusal(404, `There is no ${request.path}.`);
    const handle = found.methods.get(request.method);
    if (handle === undefined) {
      throw new Refusal(405, `${request.method} is not allowed here, only ${[...found.methods.keys()].join(", ")}.`);
    }
    return handle({ request, parameters: found.parameters });
  }

  #pattern(path: string): Pattern {
    const segments = path.split("/");
    const known =
      this.#literal.get(path) ?? this.#patterns.find((pattern) => shapeOf(pattern.segments) === shapeOf(segments));
    if (known) return known;
    const pattern: Pattern = { segments, methods: new Map() };
    if (path.includes("{")) this.#patterns.push(pattern);
    else this.#literal.set(path, pattern);
    return pattern;
  }

  #find(path: string): { methods: Pattern["methods"]; parameters: Record<string, string> } | undefined {
    const literal = this.#literal.get(path);
    if (literal) return { methods: literal.methods, parameters: {} };
    const segments = path.split("/");
    const fitting = this.#patterns.filter((pattern) => fits(pattern.segments, segments));
    const best = fitting.sort((a, b) => parameterCount(a) - parameterCount(b))[0];
    return best && { methods: best.methods, parameters: parametersOf(best.segments, segments) };
  }
}

function isParameter(segment: string): boolean {
  return segment.startsWith("{");
}

function parameterCount({ segments }: Pattern): number {
  return segments.filter(isParameter).length;
}

/** Two spellings of a parameter's name are one path. */
function shapeOf(segments: readonly string[]): string {
  return segments.map((segment) => (isParameter(segment) ? "{}" : segment)).join("/");
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((step, i) => (isParameter(step) ? segments[i] !== "" : step === segments[i]))
  );
}

function parametersOf(pattern: readonly string[], segments: readonly string[]): Record<string, string> {
  const named = pattern.flatMap((step, i) => (isParameter(step) ? [[step.slice(1, -1), segments[i] ?? ""]] : []));
  return Object.fromEntries(named);
}
