import { Fn, TerraformCount, TerraformStack, TerraformVariable, Testing, Token } from "cdktf";
import { Construct } from "constructs";
import { ArgumentError, Frequency, LockingPeriod, Policy, Retention, type PolicyProps } from ".";
import { synthScope, testApp } from "./testing/synth-scope";

const least: PolicyProps = { name: "gold", frequency: Frequency.DAILY, retention: Retention.days(14) };

function policies(build: (stack: Construct) => void) {
  return JSON.parse(synthScope(build)).resource.scv_policy;
}

/** Made at `prod/backup/gold`. */
function madeInProduct(props: PolicyProps): Policy {
  const stack = new TerraformStack(testApp(), "prod");
  return new Policy(new Construct(stack, "backup"), "gold", props);
}

test("a policy says what it was given, and is made before an old one is deleted", () => {
  expect(policies((stack) => new Policy(stack, "gold", least))).toEqual({
    gold: {
      name: "gold",
      frequency: "DAILY",
      retention: { type: "DAYS", value: 14 },
      lifecycle: { create_before_destroy: true },
    },
  });
});

test("every argument of a policy reaches its attribute", () => {
  const { gold } = policies(
    (stack) =>
      new Policy(stack, "gold", {
        ...least,
        description: "the best",
        vcenterServer: "vcenter.example.com",
        retention: Retention.backups(30),
        primaryLockingPeriod: LockingPeriod.days(7),
        secondaryLockingPeriod: LockingPeriod.years(1),
        updateSnapMirror: true,
        updateSnapVault: false,
        vmConsistent: true,
        includeIndependentDisks: true,
        snapshotLabel: "daily",
        scripts: ["/opt/quiesce.sh"],
      }),
  );
  expect(gold).toEqual({
    name: "gold",
    description: "the best",
    vcenter_server: "vcenter.example.com",
    frequency: "DAILY",
    retention: { type: "COUNT", value: 30 },
    primary_locking_period: { value: 7, unit: "DAYS" },
    secondary_locking_period: { value: 1, unit: "YEARS" },
    update_snapmirror: true,
    update_snapvault: false,
    vm_consistent: true,
    include_independent_disks: true,
    snapshot_label: "daily",
    scripts: ["/opt/quiesce.sh"],
    lifecycle: { create_before_destroy: true },
  });
});

test("meta-arguments pass through, and what they say of the lifecycle comes first", () => {
  const { silver } = policies((stack) => {
    const gold = new Policy(stack, "gold", least);
    const lifecycle = { createBeforeDestroy: false, preventDestroy: true };
    new Policy(stack, "silver", { ...least, name: "silver", dependsOn: [gold], lifecycle });
  });
  expect(silver.depends_on).toEqual(["scv_policy.gold"]);
  expect(silver.lifecycle).toEqual({ create_before_destroy: false, prevent_destroy: true });
});

test("the attributes of a policy are references", () => {
  const { silver } = policies((stack) => {
    const gold = new Policy(stack, "gold", least);
    new Policy(stack, "silver", { ...least, name: `${gold.name}_2`, description: gold.id });
  });
  expect(silver).toMatchObject({ name: "${scv_policy.gold.name}_2", description: "${scv_policy.gold.id}" });
});

test("an override has the last word", () => {
  const { gold } = policies((stack) => new Policy(stack, "gold", least).addOverride("retention.value", 99));
  expect(gold.retention).toEqual({ type: "DAYS", value: 99 });
});

test("a bad argument is refused when the policy is made, with its path and how to mend it", () => {
  expect(() => madeInProduct({ ...least, retention: Retention.days(2000) })).toThrow(
    "prod/backup/gold: retention.value is more than 1018: ONTAP keeps no more snapshots and the backup would fail. It is 2000.",
  );
});

test("all bad arguments are named at once, as they are spelled in TypeScript", () => {
  const props = { ...least, name: "a/b", snapshotLabel: "x".repeat(32), scripts: ["a", "b;c"] };
  const refused = (): Policy => madeInProduct(props);
  expect(refused).toThrow(ArgumentError);
  expect(refused).toThrow(/^prod\/backup\/gold: snapshotLabel is longer than the 31 characters/m);
  expect(refused).toThrow(/^prod\/backup\/gold: scripts\[1\] must not hold a semicolon\. It is "b;c"\./m);
  expect(refused).toThrow(/^prod\/backup\/gold: name: A name must not hold \/\./m);
});

test("what is not known before the plan is passed over, leaf by leaf", () => {
  const { gold } = policies((stack) => {
    const days = new TerraformVariable(stack, "days", { type: "number" });
    const name = new TerraformVariable(stack, "name", { type: "string" });
    new Policy(stack, "gold", {
      ...least,
      name: name.stringValue,
      description: "${var.name}!",
      retention: Retention.days(days.numberValue),
      updateSnapMirror: days.booleanValue,
      snapshotLabel: Fn.join("_", ["x".repeat(40), name.stringValue]),
      scripts: [name.stringValue, "/opt/after.sh"],
    });
  });
  expect(gold).toMatchObject({
    name: "${var.name}",
    retention: { type: "DAYS", value: "${var.days}" },
    update_snapmirror: "${var.days}",
    scripts: ["${var.name}", "/opt/after.sh"],
  });
});

test("what is known beside a token is judged all the same", () => {
  const made = (): unknown =>
    policies((stack) => {
      const name = new TerraformVariable(stack, "name", { type: "string" });
      new Policy(stack, "gold", { ...least, name: name.stringValue, scripts: [name.stringValue, "a;b"] });
    });
  expect(made).toThrow("scripts[1] must not hold a semicolon");
});

test("a warning becomes an annotation of the policy: what it is in the first line, how to mend it below", () => {
  const { metadata } = madeInProduct({ ...least, retention: Retention.backups(1), updateSnapVault: true }).node;
  expect(metadata).toContainEqual(
    expect.objectContaining({
      type: "@cdktf/warn",
      data: expect.stringMatching(
        /^retention\.value: With SnapVault, keep at least 2 backups\n.* Set retention\.value to 2 or more\.$/,
      ),
    }),
  );
});

test("the token of a number inside a text is no text", () => {
  const stack = new TerraformStack(testApp(), "prod");
  const count = TerraformCount.of(2);
  const given = new TerraformVariable(stack, "given", { type: "number" });
  const { node } = new Policy(stack, "gold", { ...least, count, name: `many${count.index}` });
  const scripts = [`/opt/before${given.numberValue}`];
  const other = new Policy(stack, "silver", { ...least, name: `v${given.numberValue}_daily`, scripts });
  expect([...node.metadata, ...other.node.metadata]).not.toContainEqual(
    expect.objectContaining({ type: "@cdktf/warn" }),
  );
  expect(JSON.parse(Testing.synth(stack)).resource.scv_policy).toMatchObject({
    gold: { name: "many${count.index}" },
    silver: { name: "v${var.given}_daily", scripts: ["/opt/before${var.given}"] },
  });
});

test("a number's token beside what cdktf would take for a part of it is refused, as a text it may stand there", () => {
  const stack = new TerraformStack(testApp(), "prod");
  const { index } = TerraformCount.of(2);
  const made = (): unknown =>
    new Policy(stack, "gold", { ...least, name: `gold0${index}`, scripts: [`/opt/${index}.sh`] });
  expect(made).toThrow(
    /^prod\/gold: name has a number that is not known yet beside a digit .* Write \$\{Token\.asString/,
  );
  const scripts = [`/opt/0${Token.asString(index)}.sh`];
  new Policy(stack, "silver", { ...least, scripts });
  expect(JSON.parse(Testing.synth(stack)).resource.scv_policy.silver).toMatchObject({
    scripts: ["/opt/0${count.index}.sh"],
  });
});

test("a text like the token of a number is a text", () => {
  const { metadata } = madeInProduct({ ...least, name: "gold-1.5e+20" }).node;
  expect(metadata).toContainEqual(expect.objectContaining({ type: "@cdktf/warn" }));
});

test("an existing policy can be taken over", () => {
  const { import: imports } = JSON.parse(synthScope((stack) => new Policy(stack, "gold", least).importFrom("gold")));
  expect(imports).toEqual([{ id: "gold", to: "scv_policy.gold" }]);
});

test("a policy to take over need not be written first", () => {
  const { import: imports } = JSON.parse(
    synthScope((stack) => void Policy.generateConfigForImport(stack, "gold", "12")),
  );
  expect(imports).toEqual([{ id: "12", to: "scv_policy.gold" }]);
});

test("policies that are not of the stack are looked up", () => {
  const { data, output } = JSON.parse(
    synthScope((stack) => {
      const gold = Policy.named(stack, "gold", { name: "gold" });
      const all = Policy.all(stack, "all");
      new Policy(stack, "copy", { ...least, name: gold.snapshotLabel, description: all.policies.get(0).name });
    }),
  );
  expect(output).toBeUndefined();
  expect(data).toEqual({ scv_policy: { gold: { name: "gold" } }, scv_policies: { all: {} } });
});

test("a lookup needs a name", () => {
  expect(() => synthScope((stack) => Policy.named(stack, "gold", { name: "" }))).toThrow(
    "gold: name must not be empty",
  );
});
