import { version } from "../../../package.json";
import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import type { Provider, ProviderHost, ProviderSession } from "../../provider/provider";
import { misplaced } from "../../provider/validate-config";
import { applyTerraformData, importTerraformData, planTerraformData } from "./data/resource";
import { terraformDataSchema } from "./data/schema";
import { terraformFunctions } from "./functions/functions";
import { readRemoteState } from "./remote-state/read";
import { remoteStateBlock } from "./remote-state/schema";
import { validateRemoteState } from "./remote-state/validate";

const [resource, dataSource] = ["terraform_data", "terraform_remote_state"] as const;

/** The provider that Terraform has built in: what it makes lives in the state alone. */
export function createTerraformProvider(): Provider {
  return {
    name: "terraform",
    source: "terraform.io/builtin/terraform",
    version,
    schema: {
      provider: { description: "Terraform's built-in provider.", attributes: {}, blocks: {} },
      resources: { [resource]: terraformDataSchema },
      dataSources: { [dataSource]: remoteStateBlock },
    },
    functions: terraformFunctions,
    validateProvider: () => [],
    validateResource: (type, config) =>
      type === resource ? misplaced(terraformDataSchema.block, config) : [unknownType(type)],
    validateDataSource: (type, config) => (type === dataSource ? validateRemoteState(config) : [unknownType(type)]),
    configure: async (_, host) => sessionOf(host),
  };
}

/** There is no remote: nothing is announced, and the state is always true. */
function sessionOf(host: ProviderHost): ProviderSession {
  return {
    plan: async (request) => planTerraformData(request),
    refresh: async (_, prior) => ({
      instances: prior.map(({ state, private: remembered }) => ({ kind: "present", state, private: remembered })),
      diagnostics: [],
    }),
    create: async ({ planned }) => applied(planned),
    update: async ({ planned }) => applied(planned),
    delete: async () => undefined,
    readDataSource: async (type, config) => {
      if (type !== dataSource) throw new DiagnosticError(unknownType(type));
      return { state: await readRemoteState(config, host), diagnostics: [] };
    },
    importResource: async (type, id) => {
      if (type !== resource) throw new DiagnosticError(unknownType(type));
      return { state: importTerraformData(id), private: null };
    },
    recover: async () => ({ kind: "untouched" }),
    losses: async () => undefined,
    existing: async () => new Map(),
    mayUpdate: async () => [],
    dependents: async () => [],
    mayDelete: () => [],
    remembered: async () => null,
    close: async () => undefined,
  };

  function applied(planned: Parameters<typeof applyTerraformData>[0]) {
    return { state: applyTerraformData(planned, host.newId), private: null, diagnostics: [] };
  }
}

function unknownType(type: string) {
  return error({
    code: "unknown-type",
    summary: `The provider terraform has no ${type}`,
    detail: `It has the resource ${resource} and the data source ${dataSource}.`,
  });
}
