import { PassThrough } from "node:stream";
import { readLine } from "./read-line";

const never = new AbortController().signal;

test("the line that is typed is the answer", async () => {
  const input = new PassThrough();
  const answer = readLine(input, never);
  input.write("yes\nand more\n");
  expect(await answer).toBe("yes");
});

test("an input that ends gives no answer", async () => {
  const input = new PassThrough();
  const answer = readLine(input, never);
  input.end();
  expect(await answer).toBeUndefined();
});

test("who waits no longer gets no answer", async () => {
  const abort = new AbortController();
  const answer = readLine(new PassThrough(), abort.signal);
  abort.abort();
  expect(await answer).toBeUndefined();
  expect(await readLine(new PassThrough(), abort.signal)).toBeUndefined();
});

test("a hidden line is an answer too", async () => {
  const input = new PassThrough();
  const answer = readLine(input, never, true);
  input.write("secret\n");
  expect(await answer).toBe("secret");
});
