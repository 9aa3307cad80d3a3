import { TerraformStack, TerraformVariable, Testing, Token } from "cdktf";
import type { Construct } from "constructs";
import { ScvProvider, Secret, StorageSystem } from ".";
import { synthScope, testApp } from "./testing/synth-scope";

function synthesised(build: (stack: Construct) => void) {
  return JSON.parse(synthScope(build));
}

test("a secret of the environment is one sensitive, ephemeral variable in each stack that uses it", () => {
  const password = Secret.fromEnv("ONTAP_PASSWORD");
  const { variable, resource } = synthesised((stack) => {
    for (const name of ["cluster1", "cluster2"]) {
      new StorageSystem(stack, name, { name, username: "admin", password });
    }
  });
  expect(variable).toEqual({
    ONTAP_PASSWORD: {
      type: "string",
      sensitive: true,
      ephemeral: true,
      description: "Secret, given as the environment variable TF_VAR_ONTAP_PASSWORD (to scv also as ONTAP_PASSWORD).",
    },
  });
  expect(resource.scv_storage_system.cluster2.password_wo).toBe("${var.ONTAP_PASSWORD}");
});

test("the same secret serves several stacks", () => {
  const app = testApp();
  const password = Secret.fromEnv("ONTAP_PASSWORD");
  const texts = ["one", "two"].map((id) => {
    const stack = new TerraformStack(app, id);
    new StorageSystem(stack, "cluster", { name: "cluster1", username: "admin", password });
    return Testing.synth(stack);
  });
  for (const text of texts) expect(Object.keys(JSON.parse(text).variable)).toEqual(["ONTAP_PASSWORD"]);
});

test("the value of the variable is never read, let alone written", () => {
  process.env["ONTAP_PASSWORD"] = "hunter2-of-the-environment";
  try {
    const text = synthScope((stack) => {
      const password = Secret.fromEnv("ONTAP_PASSWORD");
      new ScvProvider(stack, "scv", { password, vcenter: { password } });
      new StorageSystem(stack, "cluster", { name: "cluster1", username: "admin", password });
    });
    expect(text).not.toContain("hunter2");
  } finally {
    delete process.env["ONTAP_PASSWORD"];
  }
});

test("a secret may be any token", () => {
  const { resource } = synthesised((stack) => {
    const variable = new TerraformVariable(stack, "pw", { type: "string", sensitive: true });
    const password = Secret.fromToken(variable.stringValue);
    new StorageSystem(stack, "cluster", { name: "cluster1", username: "admin", password });
  });
  expect(resource.scv_storage_system.cluster.password_wo).toBe("${var.pw}");
});

test("plain text is refused as a token, alone or around one, and not repeated", () => {
  const message = "Secret.fromToken takes a token, such as variable.stringValue, and not the secret itself.";
  expect(() => Secret.fromToken("hunter2")).toThrow(message);
  expect(() => Secret.fromToken(`hunter2${Token.asString({ resolve: () => "x", creationStack: [] })}`)).toThrow(
    message,
  );
});

test("what cannot be the name of a variable is taken for the secret itself, and not repeated", () => {
  expect(() => Secret.fromEnv("hunter 2!")).toThrow("Secret.fromEnv takes the name of an environment variable");
  expect(() => Secret.fromEnv("hunter 2!")).not.toThrow(/hunter/);
});

test("plain text where a secret belongs is refused by type and at run time, and not repeated", () => {
  const made = (): unknown =>
    synthesised((stack) => {
      // @ts-expect-error a password is a Secret
      new StorageSystem(stack, "cluster", { name: "cluster1", username: "admin", password: "hunter2" });
    });
  expect(made).toThrow(
    'cluster: password must be a Secret. Plain text would be written to the synthesised output. Write Secret.fromEnv("NAME")',
  );
  expect(made).not.toThrow(/hunter2/);
});

test("the provider refuses plain text too, and names the block", () => {
  expect(() =>
    // @ts-expect-error a password is a Secret
    synthesised((stack) => new ScvProvider(stack, "scv", { vcenter: { password: "hunter2" } })),
  ).toThrow("scv: vcenter.password must be a Secret");
});
