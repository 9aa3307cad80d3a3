import type { JsonObject } from "../language/json";
import { printJson } from "../language/json-text";
import { str, unknown } from "../language/make";
import { marksOf, withMarks } from "../language/marks";
import { jsonOf } from "../instance/json-of";
import { printPlanFile } from "../plan/plan-file";
import { validateStack } from "./validate-stack";
import { TestStack, actions, books, codes } from "./testing/test-stack";

const variables: JsonObject = {
  variable: { hidden: { type: "string", sensitive: true }, passing: { type: "string", ephemeral: true } },
};

function stackWithSecrets(): TestStack {
  const stack = new TestStack();
  stack.variables = {
    hidden: withMarks(str("hush-hush"), { sensitive: true }),
    passing: withMarks(str("pa55-word"), { ephemeral: true }),
  };
  return stack;
}

describe("a sensitive value", () => {
  const json = books(
    { emma: { subtitle: "${var.hidden}" }, guide: { language: "${library_book.emma.subtitle}" } },
    variables,
  );

  test("keeps its mark through the provider: in the plan, in the state, and when it is read again", async () => {
    const stack = stackWithSecrets();
    const plan = await stack.plan(json);
    expect(plan.changes.map(({ after }) => after && marksOf(after).sensitive)).toEqual([true, true]);
    await stack.apply(json);
    const path = (name: string) => expect.arrayContaining([[{ type: "get_attr", value: name }]]);
    expect(await stack.state()).toMatchObject({
      "library_book.emma": { attributes: { subtitle: "hush-hush" }, sensitive_attributes: path("subtitle") },
      "library_book.guide": { attributes: { language: "hush-hush" }, sensitive_attributes: path("language") },
    });
    const again = await stack.plan(json);
    expect(again.upkeep.changes).toEqual([]);
    expect(again.changes.map(({ before }) => before && marksOf(before).sensitive)).toEqual([true, true]);
  });

  test("keeps its mark where it drifted", async () => {
    const stack = stackWithSecrets();
    await stack.has(json);
    stack.library.put("1", { title: "emma", genre: "NOVEL", subtitle: "other" });
    const { drift } = await stack.plan(json);
    expect(drift[0]?.fields[0]?.after).toEqual({ ...str("other"), marks: { sensitive: true } });
  });

  test("that is one only now, or no more, is a change of the state alone", async () => {
    const stack = stackWithSecrets();
    const open = books({ emma: { subtitle: "hush-hush" }, guide: { language: "hush-hush" } }, variables);
    await stack.has(open);
    expect(actions(await stack.plan(json))).toEqual(["update library_book.emma", "update library_book.guide"]);
    await stack.has(json);
    expect(stack.library.requests.filter((request) => request.startsWith("put"))).toEqual([]);
    const subtitle = [{ type: "get_attr", value: "subtitle" }];
    expect((await stack.state())["library_book.emma"]?.sensitive_attributes).toContainEqual(subtitle);
    await stack.has(open);
    expect((await stack.state())["library_book.emma"]?.sensitive_attributes).not.toContainEqual(subtitle);
  });

  test("marks what a data source was asked for and answers with", async () => {
    const stack = stackWithSecrets();
    const data = { data: { library_room: { main: { name: "${var.hidden}" } } } };
    const shown = { output: { room: { value: "${data.library_room.main.name}" } } };
    expect(codes(await stack.plan({ ...variables, ...data, ...shown }))).toEqual(["output-refers-to-sensitive"]);
    await stack.has({ ...variables, ...data });
    expect((await stack.state())["data.library_room.main"]?.sensitive_attributes).toHaveLength(1);
  });

  test("is an output only where the output says so", async () => {
    const output = (more: JsonObject) => ({ ...variables, output: { title: { value: "${var.hidden}", ...more } } });
    const stack = stackWithSecrets();
    expect(codes(await stack.plan(output({})))).toEqual(["output-refers-to-sensitive"]);
    await stack.has(output({ sensitive: true }));
    expect((await stack.snapshot()).document.outputs).toEqual({
      title: { value: "hush-hush", type: "string", sensitive: true },
    });
    expect((await stack.plan(output({ sensitive: true }))).outputs).toMatchObject([{ action: "no-op" }]);
  });
});

describe("an ephemeral value", () => {
  const json = (version: number) => books({ emma: { code_wo: "${var.passing}", code_wo_version: version } }, variables);

  test("reaches the provider and is nowhere in plan, plan file, state, journal and progress", async () => {
    const stack = stackWithSecrets();
    const secrets: unknown[] = [];
    stack.tampering = (session) => ({
      create: async (request) => {
        secrets.push(request.config.entries["code_wo"]);
        return session.create(request);
      },
      update: async (request) => {
        secrets.push(request.config.entries["code_wo"]);
        await request.intend({});
        throw new TypeError("the journal stays as it is");
      },
    });
    const plan = await stack.plan(json(1));
    const basis = { configuration: {}, relevantAttributes: [], priorState: {} };
    await stack.apply(json(1));
    await stack.apply(json(2));
    expect(secrets).toMatchObject([{ value: "pa55-word" }, { value: "pa55-word" }]);
    expect(stack.library.requests).toContain("code");
    const written = [stack.files(), stack.disk.trace, stack.events, plan].map((what) => printJson(jsonOf(what)));
    for (const text of [...written, printPlanFile([{ ...plan, basis }], "1")]) {
      expect(text).toMatch(/emma|journal/);
      expect(text).not.toContain("pa55-word");
    }
    expect(Object.keys(stack.files())).toContain("/project/terraform.tfstate.journal");
  });

  test("may be given to write-only attributes alone", async () => {
    const stack = stackWithSecrets();
    const diagnostics = [
      ...(await stack.plan(books({ emma: { language: "for ${var.passing}" } }, variables))).diagnostics,
      ...(await stack.plan({ ...variables, data: { library_room: { main: { name: "${var.passing}" } } } })).diagnostics,
      ...(await stack.plan({ ...variables, output: { title: { value: ["${var.passing}"] } } })).diagnostics,
    ];
    expect(diagnostics).toMatchObject([
      { code: "ephemeral-value-stored", address: "library_book.emma" },
      { code: "ephemeral-value-stored", address: "data.library_room.main" },
      { code: "output-ephemeral", address: "output.title" },
    ]);
    expect(printJson(jsonOf(diagnostics))).not.toContain("pa55-word");
  });

  test("is known for one by a validation without its value", async () => {
    const json = books({ emma: { subtitle: "for ${var.passing}" } }, variables);
    expect(validateStack(stackWithSecrets().context(json)).map(({ code }) => code)).toEqual(["ephemeral-value-stored"]);
  });

  test("of which only the version moved is sent again", async () => {
    const stack = stackWithSecrets();
    await stack.has(json(1));
    expect(actions(await stack.plan(json(1)))).toEqual([]);
    const plan = await stack.plan(json(2));
    expect(actions(plan)).toEqual(["update library_book.emma"]);
    expect(plan.changes[0]?.after?.entries["lent"]).toEqual(unknown("number"));
  });
});
