import { openSession, type Answer, type Session } from "../testing/session";

let session: Session;
beforeEach(async () => {
  session = await openSession();
  for (const [name, entity] of [
    ["machine", "vm-101"],
    ["store", "datastore-13"],
    ["folder", "group-v4"],
  ]) {
    await session.call("POST", "/4.1/resource-groups", { name, entities: [entity] });
  }
  session.simulator.setState({
    backups: [
      { name: "m1", resourceGroupId: 1, startTime: "01/01/2026 01:00:00 AM", endTime: "01/01/2026 01:05:00 AM" },
      { name: "m2", resourceGroupId: 1, startTime: "01/02/2026 01:00:00 AM", endTime: "01/02/2026 01:05:00 AM" },
      { name: "s1", resourceGroupId: 2, startTime: "01/03/2026 01:00:00 AM", policyId: 4, policyName: "gold" },
      { name: "f1", resourceGroupId: 3, startTime: "01/03/2026 01:00:00 AM" },
      { name: "gone", resourceGroupId: 9, startTime: "01/03/2026 01:00:00 AM", entities: ["vm-999"] },
    ],
  });
});
afterEach(() => session.stop());

function names({ json }: Answer): unknown {
  return Array.isArray(json["response"]) ? json["response"].map((backup) => Object(backup)["name"]) : undefined;
}

test("backups of a machine come newest first, with those of its datastore and its folder", async () => {
  expect(names(await session.call("GET", "/4.1/vm/vm-101/backups"))).toEqual(["m2", "m1"]);
  expect(names(await session.call("GET", "/4.1/vm/vm-111/backups"))).toEqual(["s1"]);
  expect(names(await session.call("GET", "/4.1/vm/vm-104/backups"))).toEqual(["f1"]);
});

test("a machine is found by its UUID too", async () => {
  const [machine] = session.simulator.state().vcenter.vms;
  session.simulator.setState({ vcenter: { vms: [{ ...machine, vm: "vm-101", name: "x", instance_uuid: "u-1" }] } });
  expect(names(await session.call("GET", "/4.1/vm/u-1/backups"))).toEqual(["m2", "m1"]);
});

test("backups of a datastore come with those of the machines on it", async () => {
  expect(names(await session.call("GET", "/4.1/datastores/datastore-13/backups"))).toEqual(["s1"]);
  expect(names(await session.call("GET", "/4.1/datastores/datastore-11/backups"))).toEqual(["m2", "m1"]);
  expect(names(await session.call("GET", "/4.1/datastores/datastore-15/backups"))).toEqual([]);
});

test("what vCenter does not have is a 404, unless backups remember it", async () => {
  expect((await session.call("GET", "/4.1/vm/vm-998/backups")).status).toBe(404);
  expect((await session.call("GET", "/4.1/datastores/datastore-99/backups")).status).toBe(404);
  expect(names(await session.call("GET", "/4.1/vm/vm-999/backups"))).toEqual(["gone"]);
});

test("release 4.5 answers no lock dates", async () => {
  const early = await openSession({ profile: "4.5" });
  early.simulator.setState({ backups: session.simulator.state().backups });
  const answer = await early.call("GET", "/4.1/vm/vm-999/backups");
  await early.stop();
  expect(names(answer)).toEqual(["gone"]);
  expect(answer.text).not.toContain("LockExpiration");
});

test("jobs come newest first and can be narrowed to a type", async () => {
  const startTime = "01/01/2026 01:00:00 AM";
  session.simulator.setState({
    jobs: [
      { type: "backup", name: "Backup of Resource Group 'a'", status: "COMPLETED", startTime, endTime: startTime },
      { type: "restore", name: "Restore Backup a", status: "FAILED", startTime, endTime: startTime },
      { type: "backup", name: "Backup of Resource Group 'b'", status: "RUNNING", startTime },
    ],
  });
  const ids = ({ json }: Answer) => [json["response"]].flat().map((job) => Object(job)["id"]);
  expect(ids(await session.call("GET", "/4.1/jobs"))).toEqual([3, 2, 1]);
  expect(ids(await session.call("GET", "/4.1/jobs?type=backup"))).toEqual([3, 1]);
  expect((await session.call("GET", "/4.1/jobs/3")).at()).toMatchObject({ status: "RUNNING", endTime: null });
  expect((await session.call("GET", "/4.1/jobs/77")).status).toBe(404);
});
