import { createInterface } from "node:readline";

/** Every line, without its end. On a terminal with a history, until Ctrl-C or Ctrl-D. */
export async function* readLines(
  input: NodeJS.ReadableStream & { readonly isTTY?: boolean },
  prompt: () => string,
): AsyncGenerator<string> {
  const terminal = input.isTTY === true;
  const lines = createInterface({ input, terminal, ...(terminal && { output: process.stdout }) });
  const ask = () => {
    if (!terminal) return;
    lines.setPrompt(prompt());
    lines.prompt();
  };
  lines.on("SIGINT", () => lines.close());
  ask();
  for await (const line of lines) {
    yield line;
    ask();
  }
}
