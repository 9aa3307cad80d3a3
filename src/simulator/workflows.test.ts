import { openSession } from "./testing/session";
import { filledIn, readWorkflows, valueAt, workflowFiles, type Workflow } from "./testing/workflow";
import { ContractCheck } from "./testing/contract-check";

const cases = workflowFiles.flatMap((file) => {
  const { workflows } = readWorkflows(file);
  return workflows.map((workflow) => [file, workflow.name, chain(workflows, workflow)] as const);
});

/** With those that must have run before. */
function chain(all: readonly Workflow[], workflow: Workflow): Workflow[] {
  const before = all.find(({ name }) => name === workflow.follows);
  return [...(before ? chain(all, before) : []), workflow];
}

describe.each(["4.5", "6.2"] as const)("release %s", (profile) => {
  test.each(cases)("%s: %s, as the vendor's page prescribes it", async (_file, _name, workflows) => {
    const session = await openSession({ profile });
    const contract = new ContractCheck(profile);
    const notes: Record<string, unknown> = { ...session.simulator.credentials, storagePassword: "for the test" };
    for (const { method, path, body, expect: expected, notes: noted = {} } of workflows.flatMap(({ steps }) => steps)) {
      const sent = filledIn(body, notes);
      const to = String(filledIn(path, notes));
      expect(contract.request(method, to, sent)).toEqual([]);
      const answer = await session.call(method, to, sent);
      expect(answer.status).toBe(expected.status);
      expect(contract.schema(expected.schema, answer.json)).toEqual([]);
      expect(answer.json).toMatchObject(firstOfLists(expected.contains ?? {}, answer.json));
      for (const [name, pointer] of Object.entries(noted)) {
        notes[name] = valueAt(answer.json, pointer);
        expect(notes[name]).toBeDefined();
      }
    }
    await session.stop();
  });
});

/** A page shows the beginning of a list; what comes after it is not said. */
function firstOfLists(wanted: unknown, found: unknown): object {
  const open = (value: unknown, at: unknown): unknown => {
    if (Array.isArray(value) && Array.isArray(at)) {
      const rest: readonly unknown[] = value.length === 0 ? [] : at.slice(value.length);
      return [...value.map((item, i) => open(item, at[i])), ...rest];
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, open(inner, Object(at)[key])]));
  };
  return Object(open(wanted, found));
}

test("what a page passes from one step to another stands where it says", () => {
  for (const file of workflowFiles) {
    for (const { steps } of readWorkflows(file).workflows) {
      for (const { passes = {}, body, path } of steps) {
        for (const [place, name] of Object.entries(passes)) {
          if (place.startsWith("/path/")) expect(path).toContain(`{${name}}`);
          else expect(valueAt({ body }, place)).toBe(`{${name}}`);
        }
      }
    }
  }
});

test("every fixture names the page of the 4.5 and of the 6.2 release", () => {
  for (const file of workflowFiles) {
    expect(readWorkflows(file).pages.map(({ release }) => release)).toEqual(["4.5", "4.5", "6.2", "4.5"]);
  }
});
