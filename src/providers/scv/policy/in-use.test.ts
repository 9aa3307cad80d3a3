import { startScv, type Scv } from "../testing/start-scv";
import { policyResource } from "./resource";
import type { Policy } from "./schema";

const { create, mayUpdate, dependents } = policyResource;

// What the server decides is not known when an object is made.
const gold: Policy = { id: "", name: "gold", frequency: "DAILY", retention: { type: "DAYS", value: 7 } };

let scv: Scv;
afterEach(() => scv.stop());

function make(name: string, planned: Partial<Policy> = {}) {
  return create(scv.client, { ...scv.slot, planned: { ...gold, ...planned, name } });
}

describe("a policy that groups use", () => {
  const attached = (id: string) => ({ entities: ["vm-101"], policies: [{ id: Number(id) }] });

  test("keeps its frequency: the groups are named, and the way out", async () => {
    scv = await startScv();
    const [prior, other] = [await make("gold"), await make("silver")];
    scv.simulator.setState({
      resourceGroups: [
        { name: "crm", ...attached(prior.id) },
        { name: "erp", ...attached(prior.id) },
        { name: "web", ...attached(other.id) },
      ],
    });
    const planned: Policy = { ...prior, frequency: "WEEKLY" };
    expect(await mayUpdate?.(scv.client, { prior, planned })).toMatchObject([
      {
        code: "frequency-in-use",
        severity: "error",
        detail: expect.stringMatching(/^crm, erp use it\. .*another construct id .*another name/),
        attributePath: ["frequency"],
      },
    ]);
    expect(await dependents?.(scv.client, prior)).toMatchObject([
      { type: "scv_resource_group", name: "crm" },
      { type: "scv_resource_group", name: "erp" },
    ]);
  });

  test("is changed in everything else without a look at the groups", async () => {
    scv = await startScv();
    const prior = await make("gold");
    scv.simulator.setState({ resourceGroups: [{ name: "crm", ...attached(prior.id) }] });
    expect(await mayUpdate?.(scv.client, { prior, planned: { ...prior, description: "new" } })).toEqual([]);
    expect(await mayUpdate?.(scv.client, { prior, planned: { id: prior.id, name: prior.name } })).toEqual([]);
    expect(scv.sent("GET", "/4.1/resource-groups")).toBe(0);
  });
});

test("a policy that no group uses may get another frequency", async () => {
  scv = await startScv();
  const prior = await make("gold");
  expect(await mayUpdate?.(scv.client, { prior, planned: { ...prior, frequency: "WEEKLY" } })).toEqual([]);
});
