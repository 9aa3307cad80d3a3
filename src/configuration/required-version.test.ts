import type { Json } from "../language/json";
import { readConfiguration } from "./read-configuration";

function codes(required: Json): readonly string[] {
  return readConfiguration("prod", { terraform: { required_version: required } }).diagnostics.map(({ code }) => code);
}

test.each([
  ">= 1.5",
  "~> 1.11",
  "~> 1.11.2",
  "~> 1",
  "1.11.4",
  "= v1.11.4",
  "!= 1.11.3, < 2",
  "<= 1.11.4",
  "> 1.2.3.4",
])("Terraform %s is what we stand for", (required) => {
  expect(codes(required)).toEqual([]);
});

test.each<Json>(["~> 1.2.0", "~> 1.11.5", "< 1.11.4", "> 1.11.4", "!= 1.11.4", "1.11", "<= 1.11.3.9", ">= 1, >= 2", 1])(
  "Terraform %s is another one",
  (required) => {
    expect(codes(required)).toEqual(["unsupported-version"]);
  },
);

test("null asks for nothing", () => {
  expect(codes(null)).toEqual([]);
});

test.each<Json>(["", "new", ">= 1.x", ">= 1.11.0-beta1", true])("%s is no constraint", (required) => {
  expect(codes(required)).toEqual(["invalid-argument"]);
});
