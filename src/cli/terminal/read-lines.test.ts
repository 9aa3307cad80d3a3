import { PassThrough } from "node:stream";
import { readLines } from "./read-lines";

test("every line is read, though all come at once and the last has no end", async () => {
  const input = new PassThrough();
  input.end("one\r\n\ntwo\nthree");
  const lines: string[] = [];
  for await (const line of readLines(input, () => "> ")) {
    lines.push(line);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(lines).toEqual(["one", "", "two", "three"]);
});
