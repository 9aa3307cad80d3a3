import { DiagnosticError, hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import { unknown } from "../language/make";
import type { ProviderBlock } from "../configuration/configuration";
import { providerAddress } from "../configuration/read-provider";
import type { Scope } from "../language/expression";
import { withMarks } from "../language/marks";
import { blockType } from "../provider/block-type";
import { blockSchema } from "../plan/block-schema";
import { decodeBody } from "../plan/decode-body";
import { evaluateNode } from "../plan/evaluate-node";
import { Evaluation } from "../plan/evaluation";
import { place } from "../plan/place";
import { plannedFunctions } from "../plan/planned-functions";
import { ProviderSessions } from "../plan/provider-sessions";
import type { StackContext } from "../plan/stack-context";
import type { Block } from "../provider/schema";
import { distinct } from "./distinct";

/** What can be known of a configuration without an appliance, a state or the values of its variables. */
export function validateStack(context: StackContext): Diagnostic[] {
  const { configuration } = context;
  const variables = configuration.variables.map(
    ({ name, type, sensitive, ephemeral }) =>
      [name, withMarks(unknown(type), { ...(sensitive && { sensitive }), ...(ephemeral && { ephemeral }) })] as const,
  );
  const evaluation = new Evaluation(Object.fromEntries(variables), plannedFunctions(context.functions));
  const sessions = new ProviderSessions(context, evaluation);
  const diagnostics: Diagnostic[] = [];
  const schemas = new Map<string, Block>();
  for (const block of configuration.resources) {
    try {
      const schema = blockSchema(sessions.provider(block.provider), block);
      schemas.set(block.address, schema);
      evaluation.setResource(block, unknown(blockType(schema)));
    } catch (failure) {
      if (!(failure instanceof DiagnosticError)) throw failure;
      diagnostics.push(...place(failure.diagnostics, block));
      evaluation.setResource(block, unknown("dynamic"));
    }
  }
  for (const block of configuration.providers) {
    diagnostics.push(...validateProvider(sessions, block, evaluation));
  }
  for (const block of configuration.resources) {
    const schema = schemas.get(block.address);
    if (schema === undefined) continue;
    const provider = sessions.provider(block.provider);
    const decoded = decodeBody(block.body, schema, evaluation);
    const validate = block.mode === "managed" ? provider.validateResource : provider.validateDataSource;
    const found = hasErrors(decoded.diagnostics) ? [] : validate.call(provider, block.type, decoded.value);
    diagnostics.push(...place([...decoded.diagnostics, ...found], block));
  }
  for (const block of configuration.outputs) {
    const { diagnostics: found } = evaluateNode(block.value, evaluation);
    diagnostics.push(...place(found, { address: `output.${block.name}`, constructPath: block.constructPath }));
  }
  return distinct(diagnostics);
}

function validateProvider(sessions: ProviderSessions, block: ProviderBlock, scope: Scope): Diagnostic[] {
  const { constructPath } = block;
  try {
    const provider = sessions.provider(block);
    const { value, diagnostics } = decodeBody(block.body, provider.schema.provider, scope);
    const found = hasErrors(diagnostics) ? [] : provider.validateProvider(value);
    return place([...diagnostics, ...found], { address: sessions.address(block), constructPath });
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    return place(failure.diagnostics, { address: providerAddress(block), constructPath });
  }
}
