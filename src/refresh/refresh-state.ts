import { DiagnosticError, type Diagnostic } from "../diagnostics/diagnostic";
import { markedLike } from "../instance/sensitive-marks";
import type { ProviderSession, RefreshedInstance } from "../provider/provider";
import type { RecordedInstance } from "../instance/recorded-instance";

export interface RefreshedState {
  /** By instance id. */
  readonly instances: ReadonlyMap<string, RefreshedInstance>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the remote: one list for each collection of each provider, all at once. */
export async function refreshState(
  recorded: readonly RecordedInstance[],
  session: (providerAddress: string) => Promise<ProviderSession>,
): Promise<RefreshedState> {
  const collections = new Map<string, RecordedInstance[]>();
  for (const instance of recorded) {
    if (instance.key.mode === "data") continue;
    const collection = `${instance.provider} ${instance.key.type}`;
    const members = collections.get(collection);
    if (members === undefined) collections.set(collection, [instance]);
    else members.push(instance);
  }
  const instances = new Map<string, RefreshedInstance>();
  const diagnostics: Diagnostic[] = [];
  await Promise.all(
    [...collections.values()].map(async (members) => {
      const answer = await refreshCollection(members, session);
      diagnostics.push(...answer.diagnostics);
      members.forEach((member, i) => {
        instances.set(member.id, markedAs(member, answer.instances[i]));
      });
    }),
  );
  return { instances, diagnostics };
}

async function refreshCollection(
  members: readonly RecordedInstance[],
  session: (providerAddress: string) => Promise<ProviderSession>,
): Promise<{ instances: readonly RefreshedInstance[]; diagnostics: readonly Diagnostic[] }> {
  const [first] = members;
  if (first === undefined) return { instances: [], diagnostics: [] };
  try {
    const connected = await session(first.provider);
    const { instances, diagnostics } = await connected.refresh(first.key.type, members);
    return { instances, diagnostics: diagnostics.map((diagnostic) => ({ address: first.provider, ...diagnostic })) };
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    return {
      instances: members.map(() => ({ kind: "unread", diagnostics: [] })),
      diagnostics: failure.diagnostics.map((diagnostic) => ({ address: first.provider, ...diagnostic })),
    };
  }
}

function markedAs(member: RecordedInstance, now: RefreshedInstance | undefined): RefreshedInstance {
  if (now?.kind === "present") return { ...now, state: markedLike(now.state, member.state) };
  return now ?? { kind: "unread", diagnostics: [] };
}
