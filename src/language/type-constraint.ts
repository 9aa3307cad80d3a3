import type { TypeDefaults } from "./type-defaults";
import type { Type } from "./type";

/** What a variable declares as its type. */
export interface TypeConstraint {
  readonly type: Type;
  /** Absent where no attribute has a default. */
  readonly defaults?: TypeDefaults;
}

/** Why a text is no type, in Terraform's words. */
export class TypeConstraintError {
  constructor(
    readonly summary: string,
    /** Whole sentences. */
    readonly detail: string,
  ) {}
}

export function invalidType(detail: string): TypeConstraintError {
  return new TypeConstraintError("Invalid type specification", detail);
}
