import type {
  Condition,
  Configuration,
  ProviderBlock,
  ResourceBlock,
  VariableBlock,
} from "../configuration/configuration";
import { providerAddress } from "../configuration/read-provider";
import { DiagnosticError, hasErrors, type AttributePath, type Diagnostic } from "../diagnostics/diagnostic";
import type { Scope } from "../language/expression";
import { innerScope } from "../language/inner-scope";
import { object, unknown } from "../language/make";
import { withMarks } from "../language/marks";
import type { Type } from "../language/type";
import type { Value } from "../language/value";
import { withoutOptional } from "../language/without-optional";
import { blockType } from "../provider/block-type";
import { blockSchema } from "../plan/block-schema";
import { decodeBody } from "../plan/decode-body";
import { evaluateNode } from "../plan/evaluate-node";
import type { Evaluation } from "../plan/evaluation";
import { judgeIgnored } from "../plan/ignored-attributes";
import { place } from "../plan/place";
import { mayBeShown } from "../plan/plan-outputs";
import { repetitionOf } from "../plan/repetition";
import { plannedFunctions } from "../plan/planned-functions";
import { ProviderSessions } from "../plan/provider-sessions";
import type { StackContext } from "../plan/stack-context";
import { stackEvaluation } from "../plan/stack-evaluation";
import type { Block } from "../provider/schema";
import { distinct } from "./distinct";

/** What can be known of a configuration without an appliance, a state or the values of its variables. */
export function validateStack(context: StackContext): Diagnostic[] {
  const { configuration } = context;
  const variables = Object.fromEntries(configuration.variables.map((block) => [block.name, anyValueOf(block)]));
  const evaluation = stackEvaluation({ ...context, variables }, plannedFunctions(context.functions));
  const sessions = new ProviderSessions(context, evaluation);
  const schemas = schemasOf(configuration, sessions);
  for (const block of configuration.resources) {
    const schema = schemas.known.get(block.address);
    evaluation.setInstance(block, unknown(schema === undefined ? "dynamic" : repeated(block, blockType(schema))));
  }
  return distinct([
    ...schemas.diagnostics,
    ...configuration.providers.flatMap((block) => validateProvider(sessions, block, evaluation)),
    ...configuration.resources.flatMap((block) => {
      const schema = schemas.known.get(block.address);
      return schema === undefined ? [] : validateResource(sessions, block, schema, evaluation);
    }),
    ...validateValues(configuration, evaluation),
  ]);
}

function anyValueOf({ type, sensitive, ephemeral }: VariableBlock): Value {
  return withMarks(unknown(withoutOptional(type)), {
    ...(sensitive && { sensitive }),
    ...(ephemeral && { ephemeral }),
  });
}

function schemasOf(
  { resources }: Configuration,
  sessions: ProviderSessions,
): { known: ReadonlyMap<string, Block>; diagnostics: readonly Diagnostic[] } {
  const known = new Map<string, Block>();
  const diagnostics: Diagnostic[] = [];
  for (const block of resources) {
    try {
      known.set(block.address, blockSchema(sessions.provider(block.provider), block));
    } catch (failure) {
      if (!(failure instanceof DiagnosticError)) throw failure;
      diagnostics.push(...place(failure.diagnostics, block));
    }
  }
  return { known, diagnostics };
}

function repeated({ count, forEach }: ResourceBlock, type: Type): Type {
  if (count !== undefined) return ["list", type];
  return forEach === undefined ? type : ["map", type];
}

/** What an instance sees before anybody knows which instances there are. */
function anyInstance({ count, forEach }: ResourceBlock, scope: Scope): Scope {
  if (count !== undefined) return innerScope(scope, { count: object({ index: unknown("number") }) });
  if (forEach === undefined) return scope;
  return innerScope(scope, { each: object({ key: unknown("string"), value: unknown("dynamic") }) });
}

function validateResource(
  sessions: ProviderSessions,
  block: ResourceBlock,
  schema: Block,
  evaluation: Evaluation,
): readonly Diagnostic[] {
  const provider = sessions.provider(block.provider);
  const scope = anyInstance(block, evaluation);
  const decoded = decodeBody(block.body, schema, scope);
  const validate = block.mode === "managed" ? provider.validateResource : provider.validateDataSource;
  const found = hasErrors(decoded.diagnostics) ? [] : validate.call(provider, block.type, decoded.value);
  const { preconditions, postconditions } = block.lifecycle;
  const self = innerScope(scope, { self: unknown(blockType(schema)) });
  return place(
    [
      ...judgeIgnored(block, sessions),
      ...validateRepetition(block, evaluation),
      ...decoded.diagnostics,
      ...found,
      ...validateConditions(preconditions, scope, ["lifecycle"]),
      ...validateConditions(postconditions, self, ["lifecycle"]),
    ],
    block,
  );
}

/** What is not known before the plan is passed over. */
function validateRepetition(block: ResourceBlock, evaluation: Evaluation): readonly Diagnostic[] {
  try {
    repetitionOf(block, evaluation);
    return [];
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    return failure.diagnostics.filter(({ code }) => !code.startsWith("unknown-"));
  }
}

function validateConditions(
  conditions: readonly Condition[],
  scope: Scope,
  part: AttributePath = [],
): readonly Diagnostic[] {
  return conditions.flatMap(({ path, condition, errorMessage }) => [
    ...evaluateNode(condition, scope, [...part, ...path, "condition"]).diagnostics,
    ...evaluateNode(errorMessage, scope, [...part, ...path, "error_message"]).diagnostics,
  ]);
}

function validateValues(configuration: Configuration, evaluation: Evaluation): readonly Diagnostic[] {
  const { variables, locals, outputs, checks } = configuration;
  return [
    ...variables.flatMap(({ name, validations, constructPath }) =>
      place(validateConditions(validations, evaluation), { address: `var.${name}`, constructPath }),
    ),
    ...locals.flatMap(({ name, value }) =>
      place(evaluateNode(value, evaluation).diagnostics, { address: `local.${name}` }),
    ),
    ...outputs.flatMap(({ name, value, sensitive, preconditions, constructPath }) => {
      const found = validateConditions(preconditions, evaluation);
      const at = { address: `output.${name}`, constructPath };
      const evaluated = evaluateNode(value, evaluation, ["value"]);
      const shown = mayBeShown(name, sensitive, evaluated.value);
      return place([...evaluated.diagnostics, ...shown, ...found], at);
    }),
    ...checks.flatMap(({ name, asserts, constructPath }) =>
      place(validateConditions(asserts, evaluation), { address: `check.${name}`, constructPath }),
    ),
  ];
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
