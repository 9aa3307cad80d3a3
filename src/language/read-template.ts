import type { Expression } from "./expression";
import { assembleTemplate, type TemplatePart } from "./assemble-template";
import type { Parser } from "./parser";
import { TemplateReader } from "./template-reader";

/** A whole text. */
export function readTemplate(parser: Parser): Expression {
  const { source } = parser;
  const start = source.position;
  const parts = readParts(new TemplateReader(parser, 0, "bare"), () => source.ended);
  return assembleTemplate(parts, source, start);
}

/** `"…"`. */
export function readQuoted(parser: Parser, depth: number): Expression {
  const { source } = parser;
  const start = source.position;
  source.accept('"');
  const parts = source.withLineBreaks("blank", () =>
    readParts(new TemplateReader(parser, depth, "quoted"), () => source.startsWith('"') || source.ended),
  );
  if (!source.accept('"')) source.fail("a closing quotation mark");
  return assembleTemplate(parts, source, start);
}

function readParts(reader: TemplateReader, ends: () => boolean): readonly TemplatePart[] {
  while (!ends()) reader.read();
  return reader.parts;
}
