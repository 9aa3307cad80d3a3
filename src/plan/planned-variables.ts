import type { Configuration } from "../configuration/configuration";
import { decodeJson } from "../language/decode-json";
import { encodeJson } from "../language/encode-json";
import type { Json } from "../language/json";
import type { Type } from "../language/type";
import { typeOf } from "../language/type-of";
import type { Value } from "../language/value";

/** The value of a variable as a plan keeps it. */
export interface PlannedVariable {
  readonly type: Type;
  readonly value: Json;
}

/** Of all variables but the ephemeral ones, sensitive ones too. */
export function plannedVariables(
  { variables }: Configuration,
  values: Readonly<Record<string, Value>>,
): Readonly<Record<string, PlannedVariable>> {
  const planned = variables.flatMap(({ name, ephemeral }): [string, PlannedVariable][] => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined || ephemeral ? [] : [[name, { type: typeOf(value), value: encodeJson(value) }]];
  });
  return Object.fromEntries(planned);
}

/** The values again, without the marks that the configuration gives them. */
export function plannedValues(planned: Readonly<Record<string, PlannedVariable>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(planned).map(([name, { type, value }]) => [name, decodeJson(value, type)]));
}
