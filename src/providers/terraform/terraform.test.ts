import { bool, list, nullOf, num, object, str, tuple, unknown } from "../../language/make";
import { withMarks } from "../../language/marks";
import { unknownNotNull } from "../../language/refinement";
import type { ObjectValue, Value } from "../../language/value";
import { host } from "../../provider/testing/library-provider";
import type { ProviderHost } from "../../provider/provider";
import { createTerraformProvider } from "./terraform";

const provider = createTerraformProvider();
const nothing = nullOf("dynamic");
const sensitive = { sensitive: true } as const;

function connect(more: Partial<ProviderHost> = {}) {
  return provider.configure(object({}), { ...host, newId: () => "new", ...more });
}

function data(entries: Readonly<Record<string, Value>> = {}): ObjectValue {
  return object({ id: nullOf("string"), input: nothing, output: nothing, triggers_replace: nothing, ...entries });
}

/** As the executor does: what the configuration leaves out comes from the prior state. */
async function planned(prior: ObjectValue | null, config: ObjectValue) {
  const session = await connect();
  const { id, output } = prior?.entries ?? config.entries;
  const proposed = object({ ...config.entries, id: id ?? nothing, output: output ?? nothing });
  return session.plan({ type: "terraform_data", prior, proposed, config });
}

describe("terraform_data", () => {
  const prior = data({ id: str("old"), input: str("a"), output: str("a"), triggers_replace: str("t") });

  test("its output is known after apply where it has an input, and null where it has none", async () => {
    const { planned: made } = await planned(null, data({ input: tuple([num(1)]) }));
    expect(made.entries).toMatchObject({ id: unknownNotNull("string"), output: unknown(["tuple", ["number"]]) });
    expect((await planned(null, data())).planned.entries["output"]).toEqual(nothing);
  });

  test("nothing changes where nothing changed", async () => {
    const { planned: made, requiresReplace } = await planned(
      prior,
      data({ input: str("a"), triggers_replace: str("t") }),
    );
    expect(made).toEqual(prior);
    expect(requiresReplace).toEqual([]);
  });

  test("another input is an update of the output alone", async () => {
    const { planned: made, requiresReplace } = await planned(
      prior,
      data({ input: num(1), triggers_replace: str("t") }),
    );
    expect(made.entries).toMatchObject({ id: str("old"), output: unknown("number") });
    expect(requiresReplace).toEqual([]);
  });

  test("the same input of another type is another input", async () => {
    const before = data({ id: str("old"), input: tuple([]), output: tuple([]) });
    const { planned: made } = await planned(before, data({ input: list("string", []) }));
    expect(made.entries["output"]).toEqual(unknown(["list", "string"]));
  });

  test.each([
    ["changed", str("u")],
    ["taken out", nothing],
    ["not known yet", unknown("string")],
  ])("a trigger that is %s replaces it", async (_, trigger) => {
    const { planned: made, requiresReplace } = await planned(
      prior,
      data({ input: str("a"), triggers_replace: trigger }),
    );
    expect(requiresReplace).toEqual([["triggers_replace"]]);
    expect(made.entries).toMatchObject({ id: unknownNotNull("string"), output: unknown("string") });
  });

  test("what is applied has a new id and the input as output, without its marks", async () => {
    const session = await connect();
    const secret = withMarks(str("s"), sensitive);
    const made = await session.create({
      type: "terraform_data",
      planned: data({ id: unknown("string"), input: secret, output: unknown("string") }),
      config: data({ input: secret }),
      private: null,
      intend: () => Promise.reject(new Error("there is nothing to announce")),
      outsideSlot: (wait) => wait(),
    });
    expect(made.state.entries).toMatchObject({ id: str("new"), output: str("s") });
    expect(made.state.entries["output"]?.marks).toBeUndefined();
  });

  test("any id can be imported", async () => {
    const session = await connect();
    expect(await session.importResource("terraform_data", "x")).toEqual({
      state: data({ id: str("x") }),
      private: null,
    });
  });

  test("id and output cannot be set, and what is ephemeral cannot be kept", () => {
    const ephemeral = withMarks(str("s"), { ephemeral: true });
    const found = provider.validateResource("terraform_data", data({ id: str("x"), input: ephemeral }));
    expect(found.map(({ code }) => code)).toEqual(["read-only-attribute", "ephemeral-value-stored"]);
  });
});

describe("terraform_remote_state", () => {
  function asked(entries: Readonly<Record<string, Value>> = {}): ObjectValue {
    return object({
      backend: str("local"),
      config: object({ path: str("p.tfstate") }),
      defaults: nothing,
      outputs: nothing,
      workspace: nullOf("string"),
      ...entries,
    });
  }

  test("the outputs of the state stand over the defaults, without marks", async () => {
    const session = await connect({
      stateOutputs: async () => ({ a: withMarks(str("state"), sensitive), later: unknown("string") }),
    });
    const config = asked({ defaults: object({ a: str("default"), b: bool(true) }) });
    const { state } = await session.readDataSource("terraform_remote_state", config);
    expect(state.entries["outputs"]).toEqual(object({ a: str("state"), b: bool(true), later: unknown("string") }));
  });

  test("the state is looked for where the configuration says, in the default workspace where it names none", async () => {
    const wheres: unknown[] = [];
    const session = await connect({
      stateOutputs: async (where) => {
        wheres.push(where);
        return {};
      },
    });
    await session.readDataSource("terraform_remote_state", asked());
    await session.readDataSource("terraform_remote_state", asked({ workspace: str("prod") }));
    const type = "local";
    expect(wheres).toEqual([
      { type, config: { path: "p.tfstate" }, workspace: "default" },
      { type, config: { path: "p.tfstate" }, workspace: "prod" },
    ]);
  });

  test("where there is no state it is an error, defaults or not", async () => {
    const session = await connect({ stateOutputs: async () => undefined });
    const config = asked({ defaults: object({ a: str("default") }) });
    await expect(session.readDataSource("terraform_remote_state", config)).rejects.toThrow(
      "Unable to find remote state",
    );
  });

  test.each([
    ["missing-attribute", { backend: nullOf("string") }],
    ["backend-not-supported", { backend: str("s3") }],
    ["invalid-value", { config: str("p.tfstate") }],
    ["invalid-value", { config: object({ workspace: str("prod") }) }],
    ["invalid-value", { config: object({ path: tuple([]) }) }],
    ["invalid-value", { defaults: tuple([]) }],
    ["read-only-attribute", { outputs: object({}) }],
  ])("%s: %j is refused before anything is read", (code, entries) => {
    const found = provider.validateDataSource("terraform_remote_state", asked(entries));
    expect(found.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });

  test("what is not known yet is not judged", () => {
    const config = asked({ backend: unknown("string"), config: unknown("dynamic"), defaults: unknown("dynamic") });
    expect(provider.validateDataSource("terraform_remote_state", config)).toEqual([]);
  });
});
