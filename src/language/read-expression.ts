import type { Expression, TraversalStep } from "./expression";
import { bool, nullOf, num, str } from "./make";
import type { SourceReader } from "./source-reader";
import type { Value } from "./value";

const identifier = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const bareKey = /[\p{ID_Start}_][\p{ID_Continue}-]*(?=\s*[=:](?!=))/uy;
const call = /(?:::[\p{ID_Start}_][\p{ID_Continue}-]*)*\s*\(/uy;
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const operator = /\|\||&&|[=!<>]=|[-+*/%<>?!]/y;
const keywords = new Map<string, Value>([
  ["true", bool(true)],
  ["false", bool(false)],
  ["null", nullOf("dynamic")],
]);

// Deeper than anybody writes and far from the end of the stack.
const deepest = 100;

/** Reads expressions; a template in quotation marks is read by who made this, who reads expressions inside templates. */
export class ExpressionReader {
  constructor(
    private readonly source: SourceReader,
    /** Up to the quotation mark, which is left unread. */
    private readonly quoted: (depth: number) => Expression,
  ) {}

  /** One expression; what stands behind it is left unread. */
  read(depth: number): Expression {
    if (depth > deepest) this.source.fail("invalid-expression", `at most ${deepest} expressions in each other`);
    this.source.skipBlank();
    const expression = this.#term(depth);
    this.source.skipBlank();
    const before = this.source.position;
    const symbol = this.source.match(operator);
    if (symbol === "?") this.#refuse("the conditional ? :", before);
    if (symbol !== undefined) this.#refuse(`the operator ${symbol}`, before);
    return expression;
  }

  #term(depth: number): Expression {
    const { source } = this;
    const start = source.position;
    if (source.accept('"')) {
      const text = this.quoted(depth + 1);
      if (!source.accept('"')) source.fail("invalid-expression", "a closing quotation mark");
      return text;
    }
    if (source.accept("[")) return this.#tuple(start, depth);
    if (source.accept("{")) return this.#object(start, depth);
    if (source.accept("(")) return this.#parentheses(depth);
    const digits = source.match(number);
    if (digits !== undefined) return literal(this.#number(digits, start), digits);
    if (source.startsWith("-") || source.startsWith("!")) this.#refuse(`the operator ${source.character()}`, start);
    if (source.startsWith("<<")) this.#refuse("a heredoc", start);
    const name = source.match(identifier);
    return name === undefined
      ? source.fail("invalid-expression", "a reference or a literal")
      : this.#reference(name, start, depth);
  }

  #parentheses(depth: number): Expression {
    const inner = this.read(depth + 1);
    this.#close(")");
    this.#refuseStep();
    return inner;
  }

  #reference(name: string, start: number, depth: number): Expression {
    const keyword = keywords.get(name);
    if (keyword !== undefined) return literal(keyword, name);
    const called = this.source.match(call);
    if (called !== undefined) this.#refuse(`the function ${name}${called.slice(0, -1).trim()}`, start);
    const steps: TraversalStep[] = [];
    for (let step = this.#step(depth); step !== undefined; step = this.#step(depth)) steps.push(step);
    return { kind: "traversal", root: name, steps, source: this.source.since(start) };
  }

  #step(depth: number): TraversalStep | undefined {
    const { source } = this;
    const start = source.position;
    source.skipBlank();
    if (source.accept("[")) return this.#index(start, depth);
    if (!source.accept(".")) {
      source.position = start;
      return undefined;
    }
    source.skipBlank();
    if (source.startsWith("*")) this.#refuse("the splat .*", start);
    const position = source.match(/\d{1,15}/y);
    if (position !== undefined) return { index: Number(position) };
    return { attribute: source.match(identifier) ?? source.fail("invalid-expression", "the name of an attribute") };
  }

  #index(start: number, depth: number): TraversalStep {
    this.source.skipBlank();
    if (this.source.startsWith("*")) this.#refuse("the splat [*]", start);
    const index = this.read(depth + 1);
    this.#close("]");
    if (index.kind !== "literal") this.#refuse("an index that is worked out", start);
    const { value } = index;
    if (value.kind === "string") return { index: value.value };
    if (value.kind === "number" && /^\d{1,15}$/.test(value.value)) return { index: Number(value.value) };
    return this.source.fail("invalid-expression", "a key or a whole number from 0 in the brackets", start);
  }

  #tuple(start: number, depth: number): Expression {
    const items: Expression[] = [];
    this.#refuseFor();
    while (!this.#accept("]")) {
      items.push(this.read(depth + 1));
      if (!this.source.accept(",") && !this.source.startsWith("]")) {
        this.source.fail("invalid-expression", "a comma or a closing ]");
      }
    }
    this.#refuseStep();
    return { kind: "tuple", items, source: this.source.since(start) };
  }

  #object(start: number, depth: number): Expression {
    const entries: { key: Expression; value: Expression }[] = [];
    this.#refuseFor();
    while (!this.#accept("}")) {
      const key = this.#key(depth);
      if (!this.#accept("=") && !this.#accept(":")) this.source.fail("invalid-expression", "= behind the key");
      entries.push({ key, value: this.read(depth + 1) });
      if (!this.source.accept(",") && !this.source.startsWith("}") && !this.source.followsLineBreak()) {
        this.source.fail("invalid-expression", "a comma, a new line or a closing }");
      }
    }
    this.#refuseStep();
    return { kind: "object", entries, source: this.source.since(start) };
  }

  /** A bare name is the key itself, not a reference. */
  #key(depth: number): Expression {
    const name = this.source.match(bareKey);
    return name === undefined ? this.read(depth + 1) : literal(str(name), name);
  }

  #number(digits: string, start: number): Value {
    try {
      return num(digits);
    } catch {
      return this.source.fail("invalid-expression", "a number of fewer digits", start);
    }
  }

  #accept(bracket: string): boolean {
    this.source.skipBlank();
    return this.source.accept(bracket);
  }

  #close(bracket: string): void {
    if (!this.#accept(bracket)) this.source.fail("invalid-expression", `a closing ${bracket}`);
  }

  #refuseFor(): void {
    this.source.skipBlank();
    const before = this.source.position;
    if (this.source.match(/for\s/y) !== undefined) this.#refuse("a for expression", before);
  }

  #refuseStep(): void {
    if (this.source.startsWith(".") || this.source.startsWith("[")) {
      this.#refuse("a step into something that is no reference", this.source.position);
    }
  }

  #refuse(construct: string, position: number): never {
    return this.source.fail("not-yet-supported", construct, position);
  }
}

function literal(value: Value, source: string): Expression {
  return { kind: "literal", value, source };
}
