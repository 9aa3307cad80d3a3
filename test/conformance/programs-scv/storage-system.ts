import type { JsonObject } from "../../../src/language/json";
import { apply, command, destroy, having, outputs, plan } from "../program";
import { estate } from "./estate";
import { changed, type ScvProgram } from "./scv-program";

const login: JsonObject = { username: "admin", password_wo: "first", password_wo_version: 1 };
const one = (more: JsonObject = {}, rest: JsonObject = {}) =>
  estate({ scv_storage_system: { s: { name: "cluster1.example.com", ...login, ...more } } }, rest);

const pem = (label: string) => `-----BEGIN ${label}-----\nMIIB\n-----END ${label}-----\n`;

export const storageSystemPrograms: readonly ScvProgram[] = [
  {
    name: "storage-system-lives",
    rule: "A cluster is added, changed in place and removed; its password is in no state.",
    steps: [
      apply(one({}, outputs({ svms: "${scv_storage_system.s.svm_count}" }))),
      plan(),
      apply(one({ timeout: 180, syslog: true, autosupport: true })),
      apply(one({ password_wo: "second" })),
      apply(one({ password_wo: "second", password_wo_version: 2 })),
      destroy(),
    ],
  },
  {
    name: "storage-system-renamed",
    rule: "Another name is another storage system.",
    steps: [apply(one()), apply(one({ name: "cluster2.example.com" })), plan()],
  },
  {
    name: "storage-system-with-everything",
    rule: "Each attribute can be set, taken away, and set to null.",
    steps: [
      apply(one({ port: 8443, protocol: "HTTPS", timeout: 90, preferred_ip: "10.0.0.1", platform_type: "AFF" })),
      apply(one({ port: 80, protocol: "HTTP" })),
      apply(one({ port: null, protocol: null, timeout: null, preferred_ip: null, platform_type: null })),
      plan(),
    ],
  },
  {
    name: "storage-system-with-a-certificate",
    rule: "A certificate takes the place of the password, and goes again.",
    steps: [
      apply(
        one({
          username: null,
          password_wo: null,
          password_wo_version: null,
          client_certificate: pem("CERTIFICATE"),
          private_key_wo: pem("PRIVATE KEY"),
          private_key_wo_version: 1,
        }),
      ),
      plan(),
      apply(one()),
    ],
  },
  {
    name: "storage-system-secret-of-an-ephemeral-variable",
    rule: "A secret comes with each run, and is stored by none.",
    steps: [
      having(
        { environment: { TF_VAR_secret: "first" } },
        apply(
          one(
            { password_wo: "${var.secret}" },
            { variable: { secret: { type: "string", sensitive: true, ephemeral: true } } },
          ),
        ),
      ),
      having({ environment: { TF_VAR_secret: "second" } }, plan()),
    ],
  },
  {
    name: "storage-system-drifts",
    rule: "What was changed by hand is drift, and mended; what was removed is added.",
    steps: [
      apply(one()),
      having(changed({ storageSystems: [{ name: "cluster1.example.com", timeout: 7, userName: "other" }] }), plan()),
      apply(),
      having({ sideDoor: ({ remote }) => remote.setState({ storageSystems: [] }) }, plan()),
    ],
  },
  {
    name: "storage-system-imported",
    rule: "It is imported by its name.",
    steps: [
      having(changed({ storageSystems: [{ name: "cluster1.example.com", userName: "admin" }] }), plan(estate({}))),
      { ...command("import", "-input=false", "scv_storage_system.s", "cluster1.example.com"), configuration: one() },
      apply(),
      destroy(),
    ],
  },
  {
    name: "storage-system-svm",
    rule: "An SVM that came with its cluster becomes one of its own.",
    steps: [
      apply(
        estate({
          scv_storage_system: {
            s: { name: "cluster1.example.com", ...login },
            svm: { name: "svm1.example.com", ...login, depends_on: ["scv_storage_system.s"] },
          },
        }),
      ),
      plan(),
      apply(one()),
    ],
  },
];
