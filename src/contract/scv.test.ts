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

/** Every path that the vendor's pages print, and what was decided beside them. */
const catalogue = `
POST /4.1/auth/login
POST GET PUT PATCH DELETE /4.1/storage-system
GET POST /4.1/policies
GET PUT DELETE /4.1/policies/{policyId}
GET POST /4.1/resource-groups
PUT DELETE /4.1/resource-groups/{resourceGroupId}
POST /4.1/resource-groups/backupnow
POST /4.1/resource-groups/{resourceGroupId}/suspend
POST /4.1/resource-groups/{resourceGroupId}/resume
GET /4.1/vm/{moref}/backups
GET /4.1/vm/backups/{backupId}/snapshotlocations
GET /4.1/vm/{moref}/backups/availableesxhosts
POST /4.1/vm/{moref}/backups/{backupId}/restore
GET /4.1/vm/{moref}/backups/vmdklocations
GET /4.1/vm/{moref}/backups/{backupId}/vmdklocations
GET /4.1/vm/{moref}/backups/{backupId}/availabledatastores
POST /4.1/vm/{moref}/backups/{backupId}/restorevmdks
POST /4.1/vm/{moref}/attachvmdks
POST /4.1/vm/{moref}/detachvmdks
GET /4.1/datastores/{moref}/backups
GET /4.1/datastores/backups/{backupId}/snapshotlocators
GET /4.1/datastores/backups/{backupId}/snapshotlocations
GET /4.1/datastores/{moref}/availableEsxHosts
POST /4.1/datastores/backups/{backupId}/mount
GET /4.1/datastores/backups/{backupId}/mounted
POST /4.1/datastores/unmount
POST /4.1/backup/{backupId}/cleanup
PUT DELETE /4.1/backup/{backupId}
GET /4.1/jobs
GET /4.1/jobs/{id}
GET /4.1/jobs/{id}/logs
PUT /4.1/jobs/{id}/failJobs
GET PUT /4.1/jobs/cleanup
GET PUT /4.1/configurations
GET /4.1/reports/protectedVM
GET /4.1/reports/unProtectedVM
GET PUT /4.1/schedules
GET /4.1/audit/logs
GET /4.1/audit/logs/{filename}
POST /4.1/audit/verify
GET PUT /4.1/audit/config
PUT /4.1/audit/syslogcert
POST /4.1/vcenter
POST /4.1/vcenter/validate`;

test("the catalogue is complete", () => {
  const wanted = catalogue
    .trim()
    .split("\n")
    .flatMap((line) => {
      const words = line.split(" ");
      const path = words.at(-1) ?? "";
      return words.slice(0, -1).map((method) => `${method} ${path}`);
    });
  expect(
    operationsOf(scvContract)
      .map(({ method, path }) => `${method} ${path}`)
      .sort(),
  ).toEqual(wanted.sort());
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
