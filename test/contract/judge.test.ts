import { Judge } from "./judge";
import type { Exchange } from "./recorder";

const judge = new Judge("6.2", false);
const headers = { token: "t", "content-type": "application/json" };
const gold = { name: "gold", frequency: "DAILY", retentionType: "DAYS", retentionValue: 7 };
const read: Exchange = {
  ...{ method: "GET", path: "/api/4.1/policies/7", headers, status: 200 },
  answer: { response: { ...gold, id: 7, uri: null, vendorTag: "kept" }, statusCode: 200 },
};
const put: Exchange = {
  ...{ method: "PUT", path: "/api/4.1/policies/7", headers, status: 200 },
  body: { ...gold, id: 7, uri: null, vendorTag: "kept", retentionValue: 9 },
};

test("what was read goes back, and what is documented may change", () => {
  expect(judge.request(put, [read])).toEqual([]);
});

test.each<[string, Partial<Exchange>, string]>([
  ["a field that is in no document", { body: { ...gold, vendorTag: "kept", colour: "red" } }, "colour"],
  ["a field that was carried through changed", { body: { ...gold, vendorTag: "lost" } }, "vendorTag"],
  ["a field that was lost", { body: gold }, "it loses vendorTag"],
  ["a value that is not permitted", { body: { ...gold, vendorTag: "kept", frequency: "YEARLY" } }, "/frequency"],
  ["a required field that is missing", { body: { vendorTag: "kept" } }, "retentionType"],
  ["a replacement of what was never read", { path: "/api/4.1/policies/8" }, "not read before"],
  ["a path that is in no document", { method: "POST", path: "/api/4.1/policy" }, "is not in the document"],
  ["a method that is in no document", { method: "PATCH" }, "is not in the document"],
  ["a body where none belongs", { method: "DELETE" }, "takes no body"],
  ["a character that must not stand in a path", { method: "GET", path: "/api/4.1/policies/a%20b" }, "character"],
  ["a request without a token", { headers: { "content-type": "application/json" } }, "it has no token"],
  ["a body that is not named as JSON", { headers: { token: "t" } }, "not named as JSON"],
])("%s is a fault", (_what, change, fault) => {
  expect(judge.request({ ...put, ...change }, [read]).join("\n")).toContain(fault);
});

test("a field beyond the document is a fault of an answer", () => {
  const answer = { statusCode: 200, statusMessage: "OK", responseMessage: [] };
  const exchange = { ...put, path: "/api/4.1/schedules", answer };
  expect(judge.answer(exchange)).toEqual([]);
  expect(judge.answer({ ...exchange, answer: { ...answer, debug: true } })).toEqual([expect.stringContaining("debug")]);
});
