/** What Node prints when a program throws: place, line, carets, message, stack, version. */
export interface Crash {
  /** All of it, lines ended. */
  readonly report: string;
  /** The lines of the message; of an error of the constructs also where in the program it was made. */
  readonly message: string;
  /** The message says it all: nobody needs the report beside it. */
  readonly isPlain: boolean;
}

/** Passes on what an app prints, line by line, and keeps back the report of a crash. */
export class CrashReport {
  #unfinished = "";
  #kept: string[] = [];
  #report: string[] = [];

  constructor(private readonly onOutput: (text: string) => void) {}

  add(text: string): void {
    const lines = (this.#unfinished + text).split("\n");
    this.#unfinished = lines.pop() ?? "";
    for (const line of lines) this.#take(line);
  }

  /** To be called once, when nothing more comes. */
  end(): Crash | undefined {
    if (this.#isReport()) this.#close(this.#unfinished === "" ? [] : [this.#unfinished]);
    else this.#release(this.#unfinished);
    if (this.#report.length === 0) return undefined;
    return { report: `${this.#report.join("\n")}\n`, ...told(this.#report.slice(3)) };
  }

  #take(line: string): void {
    const kept = this.#kept.length;
    if (this.#isReport()) {
      if (lastLine.test(line)) this.#close([line]);
      else this.#kept.push(line);
    } else if (kept === 1 || (kept === 2 && carets.test(line))) {
      this.#kept.push(line);
    } else {
      this.#release("");
      if (place.test(line)) this.#kept.push(line);
      else this.onOutput(`${line}\n`);
    }
  }

  #isReport(): boolean {
    return this.#kept.length > 2;
  }

  #close(last: readonly string[]): void {
    this.#report = [...this.#report, ...this.#kept, ...last];
    this.#kept = [];
  }

  #release(unfinished: string): void {
    const text = this.#kept.map((line) => `${line}\n`).join("") + unfinished;
    this.#kept = [];
    if (text !== "") this.onOutput(text);
  }
}

const place = /^(\/|file:|node:|[A-Za-z]:\\).*:\d+$/;
const carets = /^\s*\^+\s*$/;
const lastLine = /^Node\.js v\d/;
const stackLine = /^\s+at /;
const ofConstructs = "ArgumentError: ";
const ofValidation = "Error: Validation failed with the following errors:";

/** After the carets, constructs' errors have a message and at most one place, others a whole stack. */
function told(lines: readonly string[]): Pick<Crash, "message" | "isPlain"> {
  const end = lines.findIndex((line) => stackLine.test(line) || lastLine.test(line));
  const message = lines
    .slice(0, end < 0 ? undefined : end)
    .join("\n")
    .trim();
  if (!message.startsWith(ofConstructs)) return { message, isPlain: message.startsWith(ofValidation) };
  const place = lines[end] ?? "";
  return { message: message.slice(ofConstructs.length) + (stackLine.test(place) ? `\n${place}` : ""), isPlain: true };
}
