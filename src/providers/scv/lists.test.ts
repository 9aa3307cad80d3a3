import { policyResource } from "./policy/resource";
import { resourceGroupResource } from "./resource-group/resource";
import { scheduleResource } from "./schedule/resource";
import { storageSystemResource } from "./storage-system/resource";
import { startScv, type Scv } from "./testing/start-scv";

let scv: Scv;
beforeAll(async () => {
  scv = await startScv();
});
afterAll(() => scv.stop());

// object by object is how Terraform reads: what is made of a list is found again by its array
test.each([policyResource, resourceGroupResource, scheduleResource, storageSystemResource])(
  "a list that is kept is the same array each time it is asked for: $type",
  async ({ list }) => {
    const first = await list(scv.client);
    expect(await list(scv.client)).toBe(first);
    expect(await list(scv.client, { fresh: true })).not.toBe(first);
  },
);
