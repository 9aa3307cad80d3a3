import { operationsOf, scvContract } from "../../contract/scv";
import { openSession, type Session } from "../testing/session";

let session: Session;
beforeEach(async () => {
  session = await openSession();
});
afterEach(() => session.stop());

/** What the simulator does; the rest of the catalogue answers 501. */
const built =
  /^(POST \/4.1\/auth|\w+ \/4.1\/(storage-system|policies|schedules)|GET \/4.1\/jobs(\/\{id\})?$|GET \/4.1\/(vm|datastores)\/\{moref\}\/backups$|(GET|POST) \/4.1\/resource-groups$|(PUT|DELETE) \/4.1\/resource-groups)/;
const operations = operationsOf(scvContract).map(({ method, path }) => `${method} ${path}`);

test.each(operations.filter((operation) => !built.test(operation)))(
  "%s answers 501 in the envelope",
  async (operation) => {
    const [method = "", path = ""] = operation.split(" ");
    const body = method === "GET" ? undefined : {};
    const answer = await session.call(method, path.replace(/\{\w+\}/g, "1"), body);
    expect([answer.status, answer.json["statusCode"]]).toEqual([501, 501]);
  },
);

test.each(operations.filter((operation) => built.test(operation)))("%s is simulated", async (operation) => {
  const [method = "", path = ""] = operation.split(" ");
  const body = method === "GET" ? undefined : {};
  const answer = await session.call(method, path.replace(/\{\w+\}/g, "1"), body);
  expect([200, 400, 404]).toContain(answer.status);
});

test("a path that is not in the catalogue is a 404, another method a 405 that names the right ones", async () => {
  expect((await session.call("GET", "/4.1/volumes")).status).toBe(404);
  const answer = await session.call("PUT", "/4.1/policies", {});
  expect([answer.status, answer.message]).toEqual([405, expect.stringContaining("GET, POST")]);
});

test("what a release does not have yet is a 404", async () => {
  const early = await openSession({ profile: "4.5" });
  const answer = await early.call("GET", "/4.1/audit/logs");
  await early.stop();
  expect(answer.status).toBe(404);
});

test("a body of another type is a 415, a body that is no JSON object a 400", async () => {
  const text = { "content-type": "text/plain" };
  expect((await session.call("POST", "/4.1/policies", "{}", text)).status).toBe(415);
  for (const body of ["{", "[]", "null", ""]) {
    expect((await session.call("POST", "/4.1/policies", body)).status).toBe(400);
  }
});

test.each(["+", "%41", "&", "."])("%s must not stand in the URL", async (characters) => {
  const answer = await session.call("GET", `/4.1/policies/a${characters}b`);
  expect([answer.status, answer.message]).toEqual([400, expect.stringContaining("REST URL")]);
});

test.each([
  ["6.2", "/api/v3/api-docs", "/api/v2/api-docs", "/api/swagger-ui/index.html", "/api/swagger-ui.html"],
  ["4.5", "/api/v2/api-docs", "/api/v3/api-docs", "/api/swagger-ui.html", "/api/swagger-ui/index.html"],
] as const)("release %s publishes its document at %s", async (profile, document, noDocument, page, noPage) => {
  const other = await openSession({ profile });
  const get = (path: string) => fetch(`${other.simulator.endpoint}${path}`);
  expect(await (await get(document)).json()).toMatchObject({ openapi: "3.1.0", info: { version: profile } });
  const shown = await get(page);
  expect(shown.headers.get("content-type")).toContain("text/html");
  expect(await shown.text()).toContain("/4.1/resource-groups/{resourceGroupId}");
  expect([(await get(noDocument)).status, (await get(noPage)).status]).toEqual([404, 404]);
  await other.stop();
});
