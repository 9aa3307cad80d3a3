import { spawn } from "node:child_process";
import { shellWord } from "../../src/diagnostics/shell-word";

export interface ShellRun {
  readonly code: number;
  readonly out: string;
}

interface Waiting {
  readonly resolve: (run: ShellRun) => void;
  readonly reject: (failure: Error) => void;
}

/** Takes one command after the other: to a process as large as jest's, each that it starts itself is dear. */
export class Shell {
  private readonly process;
  private heard = "";
  private waiting: Waiting | undefined;

  constructor(folder: string, environment: NodeJS.ProcessEnv) {
    this.process = spawn("sh", { cwd: folder, env: environment, stdio: ["pipe", "pipe", "ignore"] });
    this.process.stdout.setEncoding("utf8").on("data", (text: string) => this.hear(text));
    this.process.on("error", (failure) => this.waiting?.reject(failure));
    this.process.on("close", () => this.waiting?.reject(new Error("the shell ended in the middle of a command")));
  }

  /** With these variables beside those of the shell. */
  run(words: readonly string[], environment: Readonly<Record<string, string>>): Promise<ShellRun> {
    const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
    const command = ["env", ...variables, ...words].map(shellWord).join(" ");
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.process.stdin.write(`${command} </dev/null; printf '\\0%d\\n' $?\n`);
    });
  }

  end(): void {
    this.process.stdin.end();
  }

  private hear(text: string): void {
    this.heard += text;
    const [out = "", code] = text.endsWith("\n") ? this.heard.split("\0") : [];
    if (code === undefined) return;
    this.waiting?.resolve({ code: Number(code), out });
    this.heard = "";
    this.waiting = undefined;
  }
}
