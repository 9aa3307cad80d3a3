import { Frequency, Policy, Retention, ScvProvider, Secret, type ScvProviderProps } from ".";
import { synthScope } from "./testing/synth-scope";

function provider(props?: ScvProviderProps) {
  const [block] = JSON.parse(synthScope((stack) => new ScvProvider(stack, "scv", props))).provider.scv;
  return block;
}

test("a provider without arguments leaves everything to the environment", () => {
  expect(provider()).toEqual({});
});

test("a stack asks for the provider under its source address", () => {
  const { terraform } = JSON.parse(synthScope((stack) => new ScvProvider(stack, "scv")));
  expect(terraform.required_providers).toEqual({
    scv: { source: "terraform.local/cdktf-scv/scv", version: "~> 0.1" },
  });
});

test("every argument of the provider reaches its attribute", () => {
  const password = Secret.fromEnv("VSPHERE_PASSWORD");
  const connection = { username: "admin@vsphere.local", password, caFile: "ca.pem", fingerprint: "ab".repeat(32) };
  const expected = {
    username: "admin@vsphere.local",
    password: "${var.VSPHERE_PASSWORD}",
    ca_file: "ca.pem",
    fingerprint: "ab".repeat(32),
  };
  expect(
    provider({
      ...connection,
      endpoint: "https://scv.example.com:8144",
      alias: "second",
      vcenter: { ...connection, endpoint: "https://vcenter.example.com" },
    }),
  ).toEqual({
    ...expected,
    endpoint: "https://scv.example.com:8144",
    alias: "second",
    vcenter: { ...expected, endpoint: "https://vcenter.example.com" },
  });
});

test("bad arguments are refused, those of the block too", () => {
  expect(() => provider({ endpoint: "scv.example.com" })).toThrow("scv: endpoint is not an address such as https://");
  expect(() => provider({ vcenter: { fingerprint: "ab" } })).toThrow(
    "scv: vcenter.fingerprint is not a SHA-256 fingerprint",
  );
});

test("a resource can choose its appliance", () => {
  const { resource } = JSON.parse(
    synthScope((stack) => {
      new ScvProvider(stack, "scv");
      const second = new ScvProvider(stack, "second", { alias: "second" });
      const retention = Retention.days(14);
      new Policy(stack, "gold", { name: "gold", frequency: Frequency.DAILY, retention, provider: second });
    }),
  );
  expect(resource.scv_policy.gold.provider).toBe("scv.second");
});
