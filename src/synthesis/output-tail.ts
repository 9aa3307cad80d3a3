const most = 5;
const longest = 8_000;

/** The last lines that were printed, without stack traces and without colours. */
export class OutputTail {
  #kept = "";

  add(text: string): void {
    this.#kept = (this.#kept + text).slice(-longest);
  }

  get text(): string {
    const lines = this.#kept
      .replaceAll(colour, "")
      .split("\n")
      .map((line) => line.trimEnd())
      .filter((line) => line !== "" && !/^\s+at /.test(line) && !/^Node\.js v\d/.test(line));
    return lines.slice(-most).join("\n");
  }
}

const colour = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");
