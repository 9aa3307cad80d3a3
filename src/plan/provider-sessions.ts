import type { Configuration, ProviderBlock } from "../configuration/configuration";
import { dependencyGraph } from "../configuration/dependency-graph";
import { providerAddress } from "../configuration/read-provider";
import { DiagnosticError, assertNoErrors, error } from "../diagnostics/diagnostic";
import type { Scope } from "../language/expression";
import type { Provider, ProviderSession } from "../provider/provider";
import type { ResourceSchema } from "../provider/schema";
import { parseProviderAddress } from "../instance/recorded-instance";
import { decodeBody } from "./decode-body";
import { place } from "./place";
import { resourceDependencies } from "./resource-dependencies";
import type { StackContext } from "./stack-context";

interface ProviderName {
  readonly name: string;
  readonly alias?: string;
}

/** The configured providers of one run, each made when it is first needed. */
export class ProviderSessions {
  readonly #sessions = new Map<string, Promise<ProviderSession>>();

  constructor(
    private readonly context: StackContext,
    private readonly scope: Scope,
  ) {}

  /** `provider["terraform.local/cdktf-scv/scv"]`, with the alias behind it. */
  address(provider: ProviderName): string {
    const source = sourceOf(this.context.configuration, provider.name);
    return `provider["${source}"]${provider.alias === undefined ? "" : `.${provider.alias}`}`;
  }

  provider(provider: ProviderName): Provider {
    return this.#installed(sourceOf(this.context.configuration, provider.name));
  }

  /** Of a managed resource whose provider the state or the configuration names by its address. */
  resourceSchema(address: string, type: string): ResourceSchema {
    const source = parseProviderAddress(address)?.source ?? address;
    const schema = this.#installed(source).schema.resources[type];
    if (schema === undefined) throw new DiagnosticError(notInstalled(`${source} (${type})`));
    return schema;
  }

  /** Throws DiagnosticError. */
  async session(address: string): Promise<ProviderSession> {
    const known = this.#sessions.get(address);
    if (known !== undefined) return known;
    const made = this.#configure(address);
    this.#sessions.set(address, made);
    return made;
  }

  async close(): Promise<void> {
    const sessions = await Promise.allSettled(this.#sessions.values());
    await Promise.all(sessions.map((session) => (session.status === "fulfilled" ? session.value.close() : undefined)));
  }

  async #configure(address: string): Promise<ProviderSession> {
    const parsed = parseProviderAddress(address);
    if (parsed === undefined) throw new DiagnosticError(notInstalled(address));
    const provider = this.#installed(parsed.source);
    const block = this.#block(parsed.source, parsed.alias);
    if (block === undefined && parsed.alias !== undefined) {
      throw new DiagnosticError(
        error({
          code: "provider-configuration-missing",
          summary: "Provider configuration not present",
          detail: `The state needs ${address}, which the configuration no longer has. Put it back until its resources are destroyed.`,
        }),
      );
    }
    if (block !== undefined && this.#resourcesOf(block).length > 0) throw new DiagnosticError(knownTooLate(address));
    const { value, diagnostics } = decodeBody(block?.body ?? {}, provider.schema.provider, this.scope);
    // placed here, so that it is told once and not for each resource
    const at = { address, constructPath: block?.constructPath };
    assertNoErrors(place([...diagnostics, ...provider.validateProvider(value)], at));
    try {
      return await provider.configure(value, this.context.host);
    } catch (failure) {
      throw failure instanceof DiagnosticError ? new DiagnosticError(...place(failure.diagnostics, at)) : failure;
    }
  }

  #resourcesOf(block: ProviderBlock): readonly string[] {
    const { configuration } = this.context;
    const resources = new Set(configuration.resources.map(({ address }) => address));
    return resourceDependencies(dependencyGraph(configuration), resources)(providerAddress(block));
  }

  #installed(source: string): Provider {
    const provider = this.context.providers.get(source);
    if (provider === undefined) throw new DiagnosticError(notInstalled(source));
    return provider;
  }

  #block(source: string, alias: string | undefined): ProviderBlock | undefined {
    const { configuration } = this.context;
    return configuration.providers.find(
      (block) => block.alias === alias && sourceOf(configuration, block.name) === source,
    );
  }
}

function sourceOf(configuration: Configuration, name: string): string {
  const source = configuration.requiredProviders[name]?.source;
  if (source !== undefined) return source;
  // the only name that needs no entry
  if (name === "terraform") return "terraform.io/builtin/terraform";
  throw new DiagnosticError(
    error({
      code: "provider-not-required",
      summary: "Provider without a source",
      detail: `The configuration uses the provider "${name}" and terraform.required_providers does not say where it comes from.`,
    }),
  );
}

function knownTooLate(address: string) {
  return error({
    code: "provider-configuration-unknown",
    summary: "The provider configuration is known only after apply",
    detail: `${address} refers to a resource or a data source. Give it variables or environment variables instead.`,
    address,
  });
}

function notInstalled(source: string) {
  return error({
    code: "provider-not-supported",
    summary: "Provider not supported",
    detail: `${source} is not part of cdktf-scv. Run the stack with Terraform or OpenTofu, where it can stand beside ours.`,
  });
}
