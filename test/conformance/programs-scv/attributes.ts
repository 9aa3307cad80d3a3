import type { JsonObject } from "../../../src/language/json";
import type { Simulator } from "../../../src/simulator/simulator";
import { apply, having, plan, type Site } from "../program";
import { cluster, groups, policies, storageSystems, type Table } from "./attribute-tables";
import { changed, type ScvProgram } from "./scv-program";

const pem = (label: string, text: string) => `-----BEGIN ${label}-----\n${text}\n-----END ${label}-----\n`;

const byHand = (change: Table["drift"]) => ({
  sideDoor: (site: Site<Simulator>) => site.remote.setState(change(site), { merge: true }),
});

function programsOf({ name, what, bare, set, changed, drift, there, estate, imports }: Table): readonly ScvProgram[] {
  const taking = (object: JsonObject) => ({ ...estate(object), import: imports });
  return [
    {
      name: `attributes-of-a-${name}`,
      rule: `Each attribute of a ${what} can be changed from one value to another, drift, be mended and be left out.`,
      steps: [
        apply(estate(set)),
        apply(estate(changed)),
        having(byHand(drift), apply()),
        apply(estate(bare)),
        having(byHand(drift), plan()),
      ],
    },
    {
      name: `attributes-of-an-imported-${name}`,
      rule: `A ${what} is imported with whatever it has, as it is written and otherwise.`,
      steps: [having(byHand(there), plan(taking(bare))), apply(taking(set))],
    },
  ];
}

export const attributePrograms: readonly ScvProgram[] = [
  ...[policies, groups, storageSystems].flatMap(programsOf),
  {
    name: "attributes-of-the-server-alone",
    rule: "What the appliance alone decides of a storage system is nobody's change.",
    steps: [
      apply(storageSystems.estate(storageSystems.bare)),
      ...[
        { svmCount: 9, cluster: "around.example.com" },
        { explicitSVM: false, cluster: "" },
      ].map((decided) => having(changed({ storageSystems: [{ name: cluster, ...decided }] }), plan())),
    ],
  },
  {
    name: "attributes-of-a-certificate",
    rule: "A certificate, or a private key of another version, is sent anew; it takes the place of a password that was imported.",
    steps: [
      { client_certificate: pem("CERTIFICATE", "MIIA"), private_key_wo_version: 1 },
      { client_certificate: pem("CERTIFICATE", "MIIA"), private_key_wo_version: 2 },
      { client_certificate: pem("CERTIFICATE", "MIIB"), private_key_wo_version: 2 },
    ].map((certificate, step) =>
      having(
        step === 0 ? byHand(storageSystems.there) : {},
        apply({
          ...storageSystems.estate({ name: cluster, private_key_wo: pem("PRIVATE KEY", "MIIC"), ...certificate }),
          import: storageSystems.imports,
        }),
      ),
    ),
  },
];
