import { DiagnosticError, assertNoErrors, type Diagnostic } from "../diagnostics/diagnostic";
import { markedAnew } from "../instance/sensitive-marks";
import { blockSchema } from "../plan/block-schema";
import { asWarning, failureOf } from "../plan/plan-checks";
import { dataInstance } from "../plan/upkeep";
import type { Settlement } from "./settlement";
import { wholeConfig } from "./whole-config";

/** A data source that could be read only now; in a check block nothing is an error. Throws DiagnosticError. */
export async function readDataSource(settlement: Settlement): Promise<readonly Diagnostic[]> {
  const { check } = settlement.instance.block;
  if (check === undefined) return read(settlement);
  try {
    return (await read(settlement)).map(asWarning);
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    settlement.run.checked.unreadable.set(check, failureOf(failure.diagnostics));
    return failure.diagnostics.map(asWarning);
  }
}

async function read(settlement: Settlement): Promise<readonly Diagnostic[]> {
  const { run, instance, change, session, begin } = settlement;
  const { block } = instance;
  const schema = blockSchema(run.sessions.provider(block.provider), block);
  const config = wholeConfig(run, instance, schema);
  begin();
  const answer = await session.readDataSource(block.type, config);
  const { diagnostics } = answer;
  assertNoErrors(diagnostics);
  const state = markedAnew(schema, answer.state, config);
  run.evaluation.setInstance(change.key, state);
  const put = dataInstance(change.key, state, schema);
  await run.state.record([{ kind: "put", key: change.key, provider: change.provider, instance: put }]);
  return diagnostics;
}
