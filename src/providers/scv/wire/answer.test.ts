import { Secrets } from "../../../http/redact";
import { AnswerError } from "./answer-error";
import { appliance, readAnswer } from "./answer";
import { idIn, listIn, objectIn } from "./payload";

const request = { method: "GET", path: "/api/4.1/policies", repeatable: true } as const;
const secrets = new Secrets();
secrets.add("hunter2secret");

function read(text: string, status = 200) {
  return readAnswer(appliance, request, { status, headers: { "content-type": "application/json" }, text }, secrets);
}

function refused(text: string, status: number): AnswerError {
  try {
    read(text, status);
  } catch (cause) {
    if (cause instanceof AnswerError) return cause;
  }
  throw new Error("it was accepted");
}

test.each([
  ["under response", '{"response":{"id":1},"statusCode":200}'],
  ["beside the envelope", '{"id":1,"statusCode":200,"statusMessage":"OK","responseMessage":[]}'],
  ["with response null", '{"response":null,"id":1}'],
])("the payload is found %s", (_, text) => {
  expect(read(text).payload).toEqual({ id: 1 });
});

test.each(["", '{"statusMessage":"OK","statusCode":200,"responseMessage":["Done."]}'])(
  "an answer without a payload has none: %j",
  (text) => {
    expect(read(text).payload).toBeUndefined();
  },
);

test("numbers that JavaScript cannot hold keep their digits", () => {
  expect(idIn(read('{"response":{"id":12345678901234567890}}').payload, "id")).toBe("12345678901234567890");
});

test.each([
  ["an array", "[1]"],
  ["its own key", '{"policyResponseList":[1],"other":[2]}'],
  ["its own key in another case", '{"PolicyResponseList":[1],"other":[2]}'],
  ["any key", '{"items":[1]}'],
])("a list is found as %s", (_, text) => {
  expect(listIn(read(text).payload, "policyResponseList")).toEqual([1]);
});

test.each(["{}", '{"response":{}}', '{"response":"none"}', '{"a":[1],"b":[2]}', ""])(
  "no list is guessed in %j",
  (text) => {
    expect(listIn(read(text).payload, "policyResponseList")).toBeUndefined();
  },
);

test("an object is found bare and inside another", () => {
  expect(objectIn({ name: "gold" }, "name")).toEqual({ name: "gold" });
  expect(objectIn({ policyResponse: { name: "gold" } }, "name")).toEqual({ name: "gold" });
  expect(objectIn({ a: { name: "gold" }, b: { name: "silver" } }, "name")).toBeUndefined();
});

test("a refusal says the server's reasons and had no effect", () => {
  const cause = refused('{"statusCode":409,"responseMessage":["Policy is used by group g1."]}', 409);
  expect(cause).toMatchObject({ code: "scv-conflict", effect: "none", status: 409 });
  expect(cause.diagnostics[0]?.detail).toContain("Policy is used by group g1.");
});

test("an error in the envelope counts although HTTP says 200", () => {
  expect(refused('{"statusCode":403,"responseMessage":["No privilege."]}', 200).code).toBe("scv-forbidden");
});

test.each([
  ["an empty body", ""],
  ["HTML", "<html><body>Bad Gateway</body></html>"],
  ["cut JSON", '{"response":{"id":'],
  ["another shape", '["what"]'],
])("a server error with %s is told by its status, and nobody knows what it did", (_, text) => {
  expect(refused(text, 502)).toMatchObject({ code: "scv-failed", effect: "ambiguous", status: 502 });
});

test("an answer that is no JSON is shown in short, and nobody knows what the request did", () => {
  const cause = refused(`<html>${"x".repeat(5000)}</html>`, 200);
  expect(cause).toMatchObject({ code: "scv-unreadable-answer", effect: "ambiguous" });
  expect(cause.diagnostics[0]?.detail).toContain("HTML");
  expect(cause.diagnostics[0]?.detail.length).toBeLessThan(500);
});

test("a secret is not shown in part either, where the excerpt ends within it", () => {
  const cause = refused(`${"x".repeat(190)} hunter2secret`, 500);
  expect(JSON.stringify(cause.diagnostics)).not.toContain("hunter");
});

test("a secret that the server repeats is not shown", () => {
  const cause = refused('{"responseMessage":["Bad password hunter2secret"]}', 400);
  expect(JSON.stringify(cause.diagnostics)).not.toContain("hunter2secret");
});
