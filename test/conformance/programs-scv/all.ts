import { policyPrograms } from "./policy";
import type { ScvProgram } from "./scv-program";

export const scvPrograms: readonly ScvProgram[] = [...policyPrograms];
