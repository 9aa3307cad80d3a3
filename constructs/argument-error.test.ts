import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { TerraformStack } from "cdktf";
import { ArgumentError, Policy, Retention, Secret } from ".";
import { testApp } from "./testing/synth-scope";

function caught(make: () => unknown): ArgumentError {
  try {
    make();
  } catch (cause) {
    if (cause instanceof ArgumentError) return cause;
  }
  throw new Error("no ArgumentError was thrown");
}

function tooLong(): Policy {
  const stack = new TerraformStack(testApp(), "prod");
  return new Policy(stack, "gold", { name: "gold", frequency: "DAILY", retention: Retention.days(2000) });
}

test("an argument that cannot do is printed as its message and the place in the program, and nothing beside", () => {
  const program = runInNewContext("(make) => make()", {}, { filename: "/srv/backups/main.ts" });
  const printed = inspect(caught(() => program(tooLong))).split("\n");
  expect(printed).toEqual([
    expect.stringMatching(/^ArgumentError: prod\/gold: retention\.value is more than 1018: .* It is 2000\. /),
    expect.stringMatching(/^ {4}at .*\/srv\/backups\/main\.ts:1:\d+/),
  ]);
});

test("its diagnostics can be read by a program", () => {
  expect(caught(tooLong).diagnostics).toMatchObject([{ code: "invalid-value", constructPath: "prod/gold" }]);
});

test("what is no secret is an ArgumentError of no construct", () => {
  const { message, diagnostics } = caught(() => Secret.fromEnv("hunter 2!"));
  expect(message).toMatch(/^Secret\.fromEnv takes the name of an environment variable/);
  expect(diagnostics).toMatchObject([{ code: "plain-secret" }]);
});
