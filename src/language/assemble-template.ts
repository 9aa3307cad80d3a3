import type { Expression, For } from "./expression";
import { str } from "./make";
import type { SourceReader } from "./source-reader";

type Head = Pick<For, "keyName" | "valueName" | "collection">;

/** Of a template, in the order of the text. */
export type TemplatePart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "interpolation"; readonly expression: Expression }
  | { readonly kind: "if"; readonly condition: Expression; readonly position: number }
  | { readonly kind: "for"; readonly head: Head; readonly position: number }
  | { readonly kind: "else" | "endif" | "endfor"; readonly position: number };

/** The expression that the parts amount to: each directive with what is between it and its end. */
export function assembleTemplate(parts: readonly TemplatePart[], source: SourceReader, start: number): Expression {
  const [only, ...others] = parts;
  if (only?.kind === "interpolation" && others.length === 0) return only.expression;
  const assembler = new Assembler(parts, source);
  const expressions = assembler.body(0);
  const end = assembler.next();
  if (end !== undefined && "position" in end) source.fail(`no ${end.kind} without its beginning`, end.position);
  return templateOf(expressions, source.written(start));
}

type Written = ReturnType<SourceReader["written"]>;

function templateOf(parts: readonly Expression[], written: Written): Expression {
  const texts = parts.map((part) => (part.kind === "literal" && part.source === "" ? part.value : undefined));
  if (texts.every((text) => text?.kind === "string")) {
    return { kind: "literal", value: str(texts.map((text) => text.value).join("")), ...written };
  }
  return { kind: "template", parts, ...written };
}

const nowhere = { source: "" };

class Assembler {
  #position = 0;

  constructor(
    private readonly parts: readonly TemplatePart[],
    private readonly source: SourceReader,
  ) {}

  next(): TemplatePart | undefined {
    return this.parts[this.#position++];
  }

  /** Up to an else or an end, which is left for `next`. */
  body(depth: number): readonly Expression[] {
    const expressions: Expression[] = [];
    for (let part = this.next(); part !== undefined; part = this.next()) {
      if (part.kind === "text") expressions.push({ kind: "literal", value: str(part.text), ...nowhere });
      else if (part.kind === "interpolation") expressions.push(part.expression);
      else if (depth > 100) this.source.fail("at most 100 directives in each other", part.position);
      else if (part.kind === "if") expressions.push(this.#conditional(part, depth));
      else if (part.kind === "for") expressions.push(this.#loop(part, depth));
      else break;
    }
    this.#position--;
    return expressions;
  }

  #conditional({ condition, position }: Extract<TemplatePart, { kind: "if" }>, depth: number): Expression {
    const written = this.#written(position);
    const then = templateOf(this.body(depth + 1), nowhereIn(written));
    let end = this.next();
    let otherwise: Expression = { kind: "literal", value: str(""), ...nowhere };
    if (end?.kind === "else") {
      otherwise = templateOf(this.body(depth + 1), nowhereIn(written));
      end = this.next();
    }
    if (end?.kind !== "endif") return this.#unclosed(end, "endif", position);
    return { kind: "template-if", condition, then, otherwise, ...written };
  }

  #loop({ head, position }: Extract<TemplatePart, { kind: "for" }>, depth: number): Expression {
    const written = this.#written(position);
    const body = templateOf(this.body(depth + 1), nowhereIn(written));
    const end = this.next();
    if (end?.kind !== "endfor") return this.#unclosed(end, "endfor", position);
    return { kind: "template-for", ...head, body, ...written };
  }

  #unclosed(end: TemplatePart | undefined, wanted: string, position: number): never {
    const at = end !== undefined && "position" in end ? end.position : position;
    return this.source.fail(`%{ ${wanted} } for the directive`, at);
  }

  /** The directive's own text: up to its closing brace. */
  #written(position: number): Written {
    const { text } = this.source;
    const end = text.indexOf("}", position);
    return { source: text.slice(position, end < 0 ? undefined : end + 1), origin: { text, start: position } };
  }
}

function nowhereIn({ origin }: Written): Written {
  return { source: "", origin };
}
