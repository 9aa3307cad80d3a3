import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { StateDocument } from "./document";
import { emptyDocument, parseDocument, printDocument } from "./document-text";
import { isFault } from "./fault";
import { Instances } from "./instances";
import { losslessNumbers } from "./long-numbers";
import { instance, policy, provider, put, remove } from "./testing/samples";

const golden = readFileSync(join(__dirname, "testing", "terraform-1.11.4.tfstate"), "utf8");

function parsed(text: string): StateDocument {
  const document = parseDocument(text, "terraform.tfstate", losslessNumbers);
  if (isFault(document)) throw new Error(document.detail);
  return document;
}

function print(document: StateDocument): string {
  return printDocument(document, losslessNumbers);
}

test("a state that Terraform 1.11 wrote is printed again byte for byte, long numbers and escapes included", () => {
  expect(golden).toContain("12345678901234567890123.5");
  expect(golden).toContain("\\u003c");
  expect(print(parsed(golden))).toBe(golden);
});

test("resources and instances come in Terraform's order, whatever the order of the changes", () => {
  const document = parsed(golden);
  const shuffled = { ...document, resources: [...document.resources].reverse() };
  for (const resource of shuffled.resources) resource.instances.reverse();
  expect(print(new Instances(shuffled).document(document.serial))).toBe(golden);
});

test("keys of attributes and outputs are sorted, fields have Terraform's order, and empty ones are left out", () => {
  const instances = new Instances(emptyDocument("lineage"));
  const attributes = { name: "x", id: "1", nested: { b: 1, a: [{ d: 1, c: null }] } };
  const full = {
    ...instance(attributes),
    create_before_destroy: true,
    dependencies: ["scv_policy.a"],
    private: "e30=",
    status: "tainted" as const,
  };
  const key = { ...policy("gold"), index: "eu", deposed: "00000001" };
  instances.apply({ kind: "put", key, provider, instance: full });
  const empty = { ...instance({}), create_before_destroy: false, dependencies: [], private: "" };
  instances.apply({ kind: "put", key: policy("gold"), provider, instance: empty });
  instances.apply({ kind: "outputs", outputs: { b: { value: 1, type: "number" }, a: { value: 2, type: "number" } } });
  const text = print(instances.document(3));
  expect([...text.matchAll(/"(\w+)":/g)].map((match) => match[1]).join(" ")).toBe(
    "version terraform_version serial lineage outputs a value type b value type resources mode type name provider " +
      "instances schema_version attributes sensitive_attributes index_key status deposed schema_version " +
      "attributes id name nested a c d b sensitive_attributes private dependencies create_before_destroy check_results",
  );
});

test("instances without a key come first, then numbers, then texts, and deposed objects behind the current one", () => {
  const instances = new Instances(emptyDocument("lineage"));
  for (const index of ["b", 10, 2, "a", undefined]) {
    const key = { ...policy("gold"), ...(index === undefined ? {} : { index }) };
    for (const deposed of ["ffffffff", "00000001"]) {
      instances.apply({ kind: "put", key: { ...key, deposed }, provider, instance: instance({}) });
    }
    instances.apply({ kind: "put", key, provider, instance: instance({}) });
  }
  const order = instances.document(1).resources[0]?.instances.map((one) => [one.index_key, one.deposed]);
  expect(order).toEqual(
    [undefined, 2, 10, "a", "b"].flatMap((index) =>
      [undefined, "00000001", "ffffffff"].map((deposed) => [index, deposed]),
    ),
  );
});

test("a resource goes with its last instance, and resources of other modules are not touched", () => {
  const document = parsed(golden);
  const module = { ...parsed(golden).resources[1], module: "module.a", mode: "managed" as const };
  const foreign = { ...module, type: "scv_policy", name: "gold", provider, instances: [instance({ id: "theirs" })] };
  const instances = new Instances({ ...document, resources: [foreign] });
  instances.apply(put("gold"));
  expect(instances.document(1).resources).toHaveLength(2);
  expect(instances.apply(remove("gold"))).toBe(true);
  expect(instances.apply(remove("gold"))).toBe(false);
  expect(instances.document(1).resources).toEqual([foreign]);
});

test("what the state says already is no change", () => {
  const instances = new Instances(emptyDocument("lineage"));
  expect(instances.apply(put("gold", { id: "1", list: ["a"] }))).toBe(true);
  expect(instances.apply(put("gold", { list: ["a"], id: "1" }))).toBe(false);
  expect(instances.apply(put("gold", { id: "1", list: ["b"] }))).toBe(true);
  expect(instances.apply({ kind: "outputs", outputs: {} })).toBe(false);
});

test("keys that a newer Terraform added are kept", () => {
  const text = golden
    .replace('"check_results": null', '"check_results": null,\n  "later": [\n    1\n  ]')
    .replace('"sensitive_attributes": []', '"sensitive_attributes": [],\n          "identity_schema_version": 3');
  expect(print(parsed(text))).toBe(text);
});

test("a state of Terraform 1.2, which knew no check results, is read", () => {
  expect(parsed(golden.replace(/,\s*"check_results": null/, "")).serial).toBe(5);
});
