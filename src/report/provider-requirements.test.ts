import { readConfiguration } from "../configuration/read-configuration";
import { providerRequirements, requirementsText } from "./provider-requirements";

test("providers are those that are required, implied and recorded, with their constraints in full", () => {
  const { configuration } = readConfiguration("test", {
    terraform: {
      required_providers: {
        aws: { source: "registry.terraform.io/hashicorp/aws", version: ">= 3.0, < 4" },
        scv: { source: "terraform.local/cdktf-scv/scv", version: "1.0" },
      },
    },
    resource: { terraform_data: { a: {} } },
  });
  expect(requirementsText(providerRequirements(configuration), ["terraform.local/cdktf-scv/scv"])).toBe(`
Providers required by configuration:
.
├── provider[registry.terraform.io/hashicorp/aws] >= 3.0.0, < 4.0.0
├── provider[terraform.io/builtin/terraform]
└── provider[terraform.local/cdktf-scv/scv] 1.0.0

Providers required by state:

    provider[terraform.local/cdktf-scv/scv]

`);
});
