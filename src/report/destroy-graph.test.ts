import { readConfiguration } from "../configuration/read-configuration";
import type { StateDocument, StateResource } from "../state/document";
import { destroyGraph } from "./destroy-graph";
import { walkGraphDot } from "./plan-graph";

const scv = 'provider["terraform.local/cdktf-scv/scv"]';
const builtIn = 'provider["terraform.io/builtin/terraform"]';

function resource(address: string, provider: string, ...instances: readonly string[][]): StateResource {
  const [name = "", type = "", mode] = address.split(".").reverse();
  return {
    mode: mode === "data" ? "data" : "managed",
    type,
    name,
    provider,
    instances: instances.map((dependencies, index) => ({
      ...(instances.length > 1 && { index_key: index }),
      schema_version: 0,
      attributes: {},
      dependencies,
    })),
  };
}

const document: StateDocument = {
  version: 4,
  terraform_version: "1.11.4",
  serial: 1,
  lineage: "here",
  outputs: {},
  resources: [
    resource("data.scv_policy.d", scv, []),
    resource("scv_policy.gold", scv, []),
    resource("terraform_data.a", builtIn, ["scv_policy.gold"]),
    resource("terraform_data.n", builtIn, ["scv_policy.gold", "terraform_data.a"], ["terraform_data.a"]),
    resource("terraform_data.orphan", builtIn, ["terraform_data.gone"]),
  ],
};

const { configuration } = readConfiguration("one", {
  terraform: { required_providers: { scv: { source: "terraform.local/cdktf-scv/scv" } } },
  variable: { endpoint: {}, unused: {} },
  locals: { end: "${var.endpoint}", other: "${terraform_data.a.id}" },
  provider: { scv: [{ endpoint: "${local.end}" }] },
  resource: { terraform_data: { a: { input: "x" } } },
  output: { o: { value: "${terraform_data.a.id}" } },
});

test("what is depended on is destroyed last, whatever the configuration has, by providers that need their configuration", () => {
  const { graph, timesOf } = destroyGraph(configuration, document);
  const dot = walkGraphDot(graph, timesOf).replaceAll("[root] ", "").replaceAll('\\"', "'");
  // as terraform 1.11.4 draws it
  expect(dot).toMatchInlineSnapshot(`
   "digraph {
   	compound = "true"
   	newrank = "true"
   	subgraph "root" {
   		"data.scv_policy.d (destroy)" [label = "data.scv_policy.d", shape = "box"]
   		"provider['terraform.io/builtin/terraform']" [label = "provider['terraform.io/builtin/terraform']", shape = "diamond"]
   		"provider['terraform.local/cdktf-scv/scv']" [label = "provider['terraform.local/cdktf-scv/scv']", shape = "diamond"]
   		"scv_policy.gold (destroy)" [label = "scv_policy.gold", shape = "box"]
   		"terraform_data.a (destroy)" [label = "terraform_data.a", shape = "box"]
   		"terraform_data.n (destroy)" [label = "terraform_data.n", shape = "box"]
   		"terraform_data.n (destroy)" [label = "terraform_data.n", shape = "box"]
   		"terraform_data.orphan (destroy)" [label = "terraform_data.orphan", shape = "box"]
   		"var.endpoint" [label = "var.endpoint", shape = "note"]
   		"data.scv_policy.d (destroy)" -> "provider['terraform.local/cdktf-scv/scv']"
   		"local.end (expand)" -> "var.endpoint"
   		"provider['terraform.io/builtin/terraform'] (close)" -> "terraform_data.a (destroy)"
   		"provider['terraform.io/builtin/terraform'] (close)" -> "terraform_data.orphan (destroy)"
   		"provider['terraform.local/cdktf-scv/scv'] (close)" -> "data.scv_policy.d (destroy)"
   		"provider['terraform.local/cdktf-scv/scv'] (close)" -> "scv_policy.gold (destroy)"
   		"provider['terraform.local/cdktf-scv/scv']" -> "local.end (expand)"
   		"root" -> "output.o (expand)"
   		"root" -> "provider['terraform.io/builtin/terraform'] (close)"
   		"root" -> "provider['terraform.local/cdktf-scv/scv'] (close)"
   		"scv_policy.gold (destroy)" -> "provider['terraform.local/cdktf-scv/scv']"
   		"scv_policy.gold (destroy)" -> "terraform_data.a (destroy)"
   		"terraform_data.a (destroy)" -> "terraform_data.n (destroy)"
   		"terraform_data.n (destroy)" -> "provider['terraform.io/builtin/terraform']"
   		"terraform_data.orphan (destroy)" -> "provider['terraform.io/builtin/terraform']"
   	}
   }
   "
  `);
});
