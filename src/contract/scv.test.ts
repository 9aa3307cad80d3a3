import Ajv2020 from "ajv/dist/2020";
import { contractOf, operationsOf, scvContract } from "./scv";

const methods = ["get", "post", "put", "patch", "delete"];

function operationObjects(): (readonly [string, object])[] {
  return Object.entries(scvContract.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => [`${method} ${path}`, operation] as const),
  );
}

function fieldsOf(value: unknown, where: string): (readonly [string, object])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "properties"
      ? Object.entries(Object(inner)).flatMap(([name, field]) => [
          [`${where}.${name}`, Object(field)] as const,
          ...fieldsOf(field, `${where}.${name}`),
        ])
      : fieldsOf(inner, where),
  );
}

test("the catalogue is complete", () => {
  const known = operationsOf(scvContract).map(({ method, path }) => `${method} ${path}`);
  expect(known).toMatchSnapshot();
  expect(new Set(known).size).toBe(known.length);
});

test("every operation says where it comes from", () => {
  for (const [name, operation] of operationObjects()) {
    expect([name, operation]).toEqual([
      name,
      expect.objectContaining({ "x-evidence": expect.stringMatching(/^(seed|doc|code|decided)$/) }),
    ]);
  }
});

test("every field says where it comes from", () => {
  const fields = fieldsOf(scvContract.components.schemas, "");
  expect(fields.length).toBeGreaterThan(150);
  for (const [name, field] of fields) {
    expect([name, field]).toEqual([
      name,
      expect.objectContaining({
        description: expect.any(String),
        "x-evidence": expect.stringMatching(/^(seed|doc|code|decided)$/),
      }),
    ]);
  }
});

test("ids of operations are unique and methods are known", () => {
  const ids = operationsOf(scvContract).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const operations of Object.values(scvContract.paths)) {
    for (const method of Object.keys(operations)) expect(methods).toContain(method);
  }
});

test.each(["4.5", "6.2"])("every schema of release %s can be used", (release) => {
  const ajv = new Ajv2020({ strict: false, formats: { date: true } });
  ajv.addSchema({ $id: "scv", components: contractOf(release).components });
  for (const name of Object.keys(scvContract.components.schemas)) {
    expect(() => ajv.compile({ $ref: `scv#/components/schemas/${name}` })).not.toThrow();
  }
});

test("every reference of an operation leads somewhere", () => {
  const references = JSON.stringify(scvContract.paths).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g);
  const found = [...references].map(([, section = "", name = ""]) => [section, name] as const);
  expect(found.length).toBeGreaterThan(50);
  for (const [section, name] of found) {
    expect(Object.keys(Object(scvContract.components[section]))).toContain(name);
  }
});

test("the document of a release leaves out what came later", () => {
  const early = contractOf("4.5");
  expect(early.info.version).toBe("4.5");
  expect(Object.keys(early.paths)).not.toContain("/4.1/audit/logs");
  expect(Object.keys(early.paths["/4.1/storage-system"] ?? {})).not.toContain("patch");
  expect(JSON.stringify(early.components.schemas["Policy"])).not.toContain("LockingPeriod");
  expect(JSON.stringify(early.components.schemas["ResourceGroup"])).not.toContain("secondaryProtection");
  expect(Object.keys(contractOf("6.2").paths)).toHaveLength(Object.keys(scvContract.paths).length);
});
