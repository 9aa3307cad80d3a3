import { assembleTemplate } from "./assemble-template";
import type { Expression } from "./expression";
import { TemplateReader } from "./template-reader";
import type { Parser } from "./parser";
import { withoutIndent } from "./without-indent";

const opening = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;

/** `<<EOT`, or, `<<-EOT`, without the indent that all its lines share. */
export function readHeredoc(parser: Parser, depth: number): Expression {
  const { source } = parser;
  const start = source.position;
  const head = source.match(opening) ?? source.fail("a word and a line break behind << of a heredoc");
  const [, dash, marker] = /^<<(-?)(.*?)\r?\n$/.exec(head) ?? [];
  const reader = new TemplateReader(parser, depth, "heredoc");
  const parts = source.withLineBreaks("blank", () => {
    for (;;) {
      if (source.ended) source.fail(`${marker} in a line of its own at the end of the heredoc`);
      if (source.followsLineBreak() && atMarker(parser, marker ?? "")) return reader.parts;
      reader.read();
    }
  });
  return assembleTemplate(dash === "-" ? withoutIndent(parts) : parts, source, start);
}

function atMarker({ source }: Parser, marker: string): boolean {
  const start = source.position;
  source.match(/[ \t]*/y);
  if (source.accept(marker) && (source.ended || source.match(/[ \t\r]*(?=\n)/y) !== undefined)) return true;
  source.position = start;
  return false;
}
