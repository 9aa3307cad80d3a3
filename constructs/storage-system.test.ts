import { Protocol, Secret, StorageSystem, type StorageSystemProps } from ".";
import { synthScope } from "./testing/synth-scope";

const password = Secret.fromEnv("ONTAP_PASSWORD");
const least: StorageSystemProps = { name: "cluster1.example.com", username: "admin", password };

function cluster(props: StorageSystemProps) {
  const text = synthScope((stack) => new StorageSystem(stack, "cluster", props));
  return JSON.parse(text).resource.scv_storage_system.cluster;
}

test("a storage system has its password as a reference, with a version", () => {
  expect(cluster(least)).toEqual({
    name: "cluster1.example.com",
    username: "admin",
    password_wo: "${var.ONTAP_PASSWORD}",
    password_wo_version: 1,
  });
  expect(cluster({ ...least, passwordVersion: 2 }).password_wo_version).toBe(2);
});

test("a certificate stands in for a password", () => {
  const privateKey = Secret.fromEnv("ONTAP_KEY");
  const props = { name: "cluster1", clientCertificate: "-----BEGIN CERTIFICATE-----", privateKey };
  expect(cluster(props)).toEqual({
    name: "cluster1",
    client_certificate: "-----BEGIN CERTIFICATE-----",
    private_key_wo: "${var.ONTAP_KEY}",
    private_key_wo_version: 1,
  });
});

test("every other argument reaches its attribute", () => {
  expect(
    cluster({
      ...least,
      port: 80,
      protocol: Protocol.HTTP,
      timeout: 180,
      preferredIp: "192.0.2.7",
      syslog: true,
      autosupport: false,
      platformType: "AFF",
    }),
  ).toMatchObject({
    port: 80,
    protocol: "HTTP",
    timeout: 180,
    preferred_ip: "192.0.2.7",
    syslog: true,
    autosupport: false,
    platform_type: "AFF",
  });
});

test("credentials are asked for in the words of the construct", () => {
  expect(() => cluster({ name: "cluster1" })).toThrow(
    "cluster: password: A storage system needs a password or a certificate. Give username and password, or clientCertificate and privateKey: one pair, complete.",
  );
  expect(() => cluster({ name: "cluster1", password })).toThrow("cluster: username: A storage system needs");
  expect(() => cluster({ ...least, clientCertificate: "PEM" })).toThrow("cluster: username: A storage system needs");
});

test("limits are those of the schema", () => {
  expect(() => cluster({ ...least, port: 70_000 })).toThrow("cluster: port must be at most 65535. It is 70000.");
  expect(() => cluster({ ...least, timeout: Number.NaN })).toThrow("cluster: timeout must be a number");
  expect(() => cluster({ ...least, passwordVersion: 1.5 })).toThrow("cluster: passwordVersion must be a whole number");
  expect(() => cluster({ ...least, preferredIp: "[::1]" })).toThrow(
    "cluster: preferredIp must not hold square brackets",
  );
});

test("storage systems that are not of the stack are looked up", () => {
  const { data } = JSON.parse(
    synthScope((stack) => {
      StorageSystem.named(stack, "svm1", { name: "svm1" });
      StorageSystem.all(stack, "all");
    }),
  );
  expect(data).toEqual({ scv_storage_system: { svm1: { name: "svm1" } }, scv_storage_systems: { all: {} } });
});
