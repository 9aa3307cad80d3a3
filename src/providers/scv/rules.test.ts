import type { Rule } from "../../provider/definition";
import { policyRules } from "./policy/rules";
import { resourceGroupRules } from "./resource-group/rules";
import { scheduleRules } from "./schedule/rules";
import { storageSystemRules } from "./storage-system/rules";

function codes(rules: readonly Rule[], attributes: Record<string, unknown>): string[] {
  return rules.flatMap(({ code, check }) => {
    const finding = check(attributes);
    return finding === undefined ? [] : [`${finding.severity ?? "error"} ${code}`];
  });
}

const policy = { name: "gold", frequency: "DAILY", retention: { type: "COUNT", value: 2 } };
const group = { name: "g", entities: ["vm-1"] };
const system = { name: "svm1", username: "admin", password_wo: "secret" };
const at = "01:30";

const certificate = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
const key = "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\n";

test.each([
  [certificate, key, []],
  ["client.pem", key, ["error storage-certificate"]],
  [certificate, "client.key", ["error storage-private-key"]],
  [certificate, certificate, ["error storage-private-key"]],
])("a certificate and its key are PEM: %j, %j", (client_certificate, private_key_wo, found) => {
  expect(codes(storageSystemRules, { name: "svm1", client_certificate, private_key_wo })).toEqual(found);
});

test.each([..."%&*$#@!\\/:?\"<>|;',"])("a name must not hold %s", (character) => {
  expect(codes(policyRules, { ...policy, name: `a${character}b` })).toEqual(["error name-character"]);
  expect(codes(resourceGroupRules, { ...group, name: `a${character}b` })).toEqual(["error name-character"]);
});

test.each([
  ["the underscore is allowed in names", policyRules, { ...policy, name: "a_b" }, []],
  ["a space is a matter of the release", policyRules, { ...policy, name: "a b" }, []],
  ["the hyphen in a name is a warning", policyRules, { ...policy, name: "a-b" }, ["warning name-hyphen"]],
  [
    "one backup to keep is few with SnapVault",
    policyRules,
    { ...policy, update_snapvault: true, retention: { type: "COUNT", value: 1 } },
    ["warning snapvault-retention"],
  ],
  [
    "one day to keep is no such problem",
    policyRules,
    { ...policy, update_snapvault: true, retention: { type: "DAYS", value: 1 } },
    [],
  ],
  [
    "a lock that outlives the retention is a warning",
    policyRules,
    { ...policy, retention: { type: "DAYS", value: 7 }, primary_locking_period: { value: 1, unit: "MONTHS" } },
    ["warning locking-beyond-retention"],
  ],
  ["a group may be without a policy", resourceGroupRules, group, []],
  ["a policy may be without a schedule", resourceGroupRules, { ...group, policy: [{ policy_id: "1" }] }, []],
  [
    "a schedule is exactly one",
    resourceGroupRules,
    { ...group, policy: [{ policy_id: "1", schedule: { daily: { at }, hourly: { at } } }] },
    ["error one-schedule"],
  ],
  [
    "a schedule is not none",
    resourceGroupRules,
    { ...group, policy: [{ policy_id: "1", schedule: {} }] },
    ["error one-schedule"],
  ],
  [
    "a policy stands in a group once",
    resourceGroupRules,
    { ...group, policy: [{ policy_id: "1" }, { policy_id: "1" }] },
    ["error policy-twice"],
  ],
  [
    "spanning MANUAL needs datastores",
    resourceGroupRules,
    { ...group, spanning: { type: "MANUAL" } },
    ["error spanning-datastores"],
  ],
  [
    "spanning EXCLUDE_ALL takes none",
    resourceGroupRules,
    { ...group, spanning: { type: "EXCLUDE_ALL", datastores: ["datastore-1"] } },
    ["error spanning-datastores"],
  ],
  [
    "a notification without an address is a warning",
    resourceGroupRules,
    { ...group, notification: "ERROR" },
    ["warning email-missing"],
  ],
  ["no notification needs none", resourceGroupRules, { ...group, notification: "NEVER" }, []],
  [
    "$CustomText needs its text",
    resourceGroupRules,
    { ...group, snapshot_name: { format: ["$CustomText"] } },
    ["error custom-text-unused"],
  ],
  [
    "secondary protection needs a policy",
    resourceGroupRules,
    { ...group, secondary_protection: { replication_policy: "Asynchronous" } },
    ["error secondary-protection-policy"],
  ],
  ["user and password will do", storageSystemRules, system, []],
  [
    "a certificate with its key will do",
    storageSystemRules,
    { name: "svm1", client_certificate: certificate, private_key_wo: key },
    [],
  ],
  ["nothing will not do", storageSystemRules, { name: "svm1" }, ["error storage-credentials"]],
  [
    "a password without a user will not do",
    storageSystemRules,
    { ...system, username: undefined },
    ["error storage-credentials"],
  ],
  [
    "a certificate without its key will not do",
    storageSystemRules,
    { client_certificate: certificate },
    ["error storage-credentials"],
  ],
  [
    "both ways are one too many",
    storageSystemRules,
    { ...system, client_certificate: certificate, private_key_wo: key },
    ["error storage-credentials"],
  ],
  ["HTTPS at port 80 is a warning", storageSystemRules, { ...system, port: 80 }, ["warning storage-port"]],
  ["HTTP at port 80 is right", storageSystemRules, { ...system, port: 80, protocol: "HTTP" }, []],
])("%s", (_, rules, attributes, expected) => {
  expect(codes(rules, attributes)).toEqual(expected);
});

test.each(["0 8 1 * * ?", "0 38 1/6 * * ?", "0 15 3 ? * SUN", "0 0 12 ? * 2#1 2030", "0 0 0 L * ?"])(
  "%s is a cron expression",
  (cron_expression) => {
    expect(codes(scheduleRules, { cron_expression })).toEqual([]);
  },
);

test.each(["0 0 * * *", "61 0 0 * * ?", "0 0 25 * * ?", "every day"])("%s is none", (cron_expression) => {
  expect(codes(scheduleRules, { cron_expression })).toContain("error cron-expression");
});

test("Quartz does not combine a day of the month with a day of the week", () => {
  expect(codes(scheduleRules, { cron_expression: "0 0 1 * * *" })).toEqual(["warning cron-day"]);
});
