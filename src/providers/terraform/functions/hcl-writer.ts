import { graphemes } from "../../../language/grapheme";

interface Line {
  /** The name of an argument, which stands before ` = `. */
  readonly name?: string;
  text: string;
  /** Brackets that it opens, less those that it closes. */
  net: number;
}

/** Lays lines out as `terraform fmt` does. */
export class HclWriter {
  readonly #lines: Line[] = [{ text: "", net: 0 }];

  write(text: string): void {
    this.#last().text += text;
  }

  open(bracket: "[" | "{"): void {
    this.write(bracket);
    this.#last().net += 1;
  }

  close(bracket: "]" | "}"): void {
    this.write(bracket);
    this.#last().net -= 1;
  }

  line(): void {
    this.#lines.push({ text: "", net: 0 });
  }

  /** Begins a line with an argument. */
  argument(name: string): void {
    this.#lines.push({ name, text: "", net: 0 });
  }

  toString(): string {
    const widths = nameWidths(this.#lines);
    const indents: number[] = [];
    const laidOut = this.#lines.map(({ name, text, net }, i) => {
      if (net < 0) outdent(indents, -net);
      const margin = "  ".repeat(indents.length);
      if (net > 0) indents.push(net);
      const padding = " ".repeat((widths[i] ?? 0) - (name === undefined ? 0 : graphemes(name).length));
      return name === undefined ? `${margin}${text}` : `${margin}${name}${padding} = ${text}`;
    });
    return laidOut.join("\n");
  }

  #last(): Line {
    return this.#lines.at(-1) ?? { text: "", net: 0 };
  }
}

/** Neighbours have their `=` below one another, but for arguments of several lines. */
function nameWidths(lines: readonly Line[]): readonly number[] {
  const widths: number[] = [];
  let chain: { width: number; length: number } = { width: 0, length: 0 };
  const end = () => {
    for (let i = 0; i < chain.length; i++) widths.push(chain.width);
    chain = { width: 0, length: 0 };
  };
  for (const { name, net } of lines) {
    const own = name === undefined ? 0 : graphemes(name).length;
    if (name !== undefined && net === 0) {
      chain = { width: Math.max(chain.width, own), length: chain.length + 1 };
    } else {
      end();
      widths.push(own);
    }
  }
  end();
  return widths;
}

/** A line indents what follows by one step, however many brackets it opens. */
function outdent(indents: number[], closed: number): void {
  for (let left = closed; left > 0 && indents.length > 0;) {
    const opened = indents.pop() ?? 0;
    if (opened > left) indents.push(opened - left);
    left -= opened;
  }
}
