import type { FaultInput } from "../../src/simulator/fault-schema";
import { codesIn, Site } from "./site";

const commands = [
  ["plan"],
  ["apply", "--auto-approve"],
  ["refresh"],
  ["drift"],
  ["destroy", "--auto-approve"],
  ["plan", "--destroy"],
] as const;

const paths = {
  scv_storage_system: "/4.1/storage-system",
  scv_policy: "/4.1/policies",
  scv_resource_group: "/4.1/resource-groups",
  scv_schedule: "/4.1/schedules",
};

/** What a list may be in place of a list, and the code of the diagnostic that says so. */
const damages: readonly { readonly name: string; readonly fault: FaultInput }[] = [
  { name: "without its last item, once", fault: { dropItems: 1, nth: 1 } },
  { name: "without all its items, once", fault: { dropItems: "all", nth: 1 } },
  { name: "without all its items, always", fault: { dropItems: "all" } },
  { name: "forbidden", fault: { status: 403, body: envelope(403, "no privilege") } },
  { name: "forbidden, with an empty body", fault: { status: 403 } },
  { name: "not found", fault: { status: 404, body: envelope(404, "no such thing") } },
  { name: "an error of the server", fault: { status: 500, body: envelope(500, "database is down") } },
  { name: "truncated", fault: { truncateBody: true } },
  { name: "cut off with the connection", fault: { truncateBody: "connection" } },
  { name: "bytes that are no JSON", fault: { garbageBody: true } },
  { name: "a proxy's page", fault: { html: true } },
  { name: "a proxy's error page", fault: { html: true, status: 502 } },
  { name: "an empty body", fault: { status: 200, body: "" } },
  { name: "no content", fault: { status: 204 } },
  { name: "an empty object", fault: { status: 200, body: {} } },
  { name: "an envelope without a payload", fault: { status: 200, body: { statusCode: 200, statusMessage: "OK" } } },
  { name: "null", fault: { status: 200, body: { response: null, statusCode: 200 } } },
  { name: "an object without a list", fault: { status: 200, body: { response: {}, statusCode: 200 } } },
  { name: "a text", fault: { status: 200, body: { response: "none", statusCode: 200 } } },
  { name: "an error under the status 200", fault: { status: 200, body: envelope(500, "database is down") } },
  { name: "a list of nothing under the status 200", fault: { status: 200, body: { response: [], statusCode: 200 } } },
  { name: "a list of nulls", fault: { status: 200, body: { response: [null, null], statusCode: 200 } } },
  { name: "a redirect", fault: { status: 302, headers: { location: "https://elsewhere.example.com/" } } },
];

function envelope(statusCode: number, reason: string) {
  return { statusCode, statusMessage: "Error", responseMessage: [reason] };
}

let site: Site;

beforeAll(async () => {
  site = await Site.applied();
});

afterAll(async () => {
  await site.clear();
});

afterEach(() => {
  site.simulator.clearFaults();
});

test.each(damages)("a list that is $name: nothing is planned or done because of it", async ({ fault }) => {
  const before = { files: await site.files(), appliance: site.simulator.state() };
  const wrong: string[] = [];
  for (const [type, path] of Object.entries(paths)) {
    for (const command of commands) {
      site.simulator.clearFaults();
      site.simulator.addFaults({ ...fault, method: "GET", path });
      const { code, output } = await site.run(...command);
      const isPlanned = new RegExp(`${type}\\.\\S+ (will|must) be`).test(output);
      if (code !== 1 || isPlanned || codesIn(output).length !== 1) {
        wrong.push(`${type}: scv ${command.join(" ")} ended with ${code}:\n${output}`);
      }
      expect({ files: await site.files(), appliance: site.simulator.state() }).toEqual(before);
    }
  }
  expect(wrong).toEqual([]);
});
