import type { Configuration } from "../configuration/configuration";
import { dependencyGraph } from "../configuration/dependency-graph";
import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import { statusOf, type CheckResult } from "../plan/check-result";
import type { Evaluation } from "../plan/evaluation";
import { judgeVariable } from "../plan/judge-variable";
import { resourceDependencies } from "../plan/resource-dependencies";
import { blockAddress } from "../plan/selection";
import type { InstanceKey } from "../state/backend";
import type { CheckLog } from "./check-log";

/** The validations of variables that the plan could not judge: they refer to what the apply makes. */
export class LateValidations {
  readonly #pending: ReadonlySet<string>;
  readonly #refused = new Map<string, boolean>();
  readonly #reached: (address: string) => readonly string[];
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    private readonly configuration: Configuration,
    private readonly evaluation: Evaluation,
    private readonly log: CheckLog,
    planned: readonly CheckResult[],
  ) {
    const unknown = planned.filter((result) => result.kind === "var" && statusOf(result) === "unknown");
    this.#pending = new Set(unknown.map(({ address }) => address));
    this.#reached =
      unknown.length === 0 ? () => [] : resourceDependencies(dependencyGraph(configuration), this.#pending);
  }

  /** A variable that is refused, of those that the instance depends on. What their validations refer to is settled. */
  against(key: InstanceKey): string | undefined {
    return this.#reached(blockAddress(key)).find((address) => this.#isRefused(address));
  }

  /** What no block asked for. */
  judgeRest(): void {
    for (const address of this.#pending) this.#isRefused(address);
  }

  #isRefused(address: string): boolean {
    const known = this.#refused.get(address);
    if (known !== undefined) return known;
    const variable = this.configuration.variables.find(({ name }) => `var.${name}` === address);
    if (variable === undefined) return false;
    const { result, diagnostics } = judgeVariable(variable, this.evaluation);
    if (result !== undefined) this.log.put(result);
    this.diagnostics.push(...diagnostics);
    const refused = hasErrors(diagnostics);
    this.#refused.set(address, refused);
    return refused;
  }
}
