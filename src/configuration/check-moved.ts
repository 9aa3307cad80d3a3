import { error, type Diagnostic } from "../diagnostics/diagnostic";
import type { Configuration, InstanceAddress, MovedBlock } from "./configuration";
import { findCycles } from "./cycles";
import { resourcesByAddress } from "./declared";
import { reportAt, type Report } from "./place";
import { formatInstance, formatResource } from "./read-instance-address";

/** What can be said of the moved statements before anything is evaluated; which keys there are is known only then. */
export function checkMoved(configuration: Configuration, report: Report): void {
  const found: Diagnostic[] = [];
  checkStatements(configuration, (diagnostic) => found.push(diagnostic));
  // like Terraform: a circle among statements that are wrong in themselves says nothing more
  if (found.length === 0) checkMoveCycles(configuration.moved.map(moveOf), report);
  found.forEach(report);
}

function checkStatements(configuration: Configuration, report: Report): void {
  const moves = configuration.moved.map(moveOf);
  const resources = resourcesByAddress(configuration);
  for (const { from, statement } of moves) {
    const inside = reportAt(report, placeOf(statement));
    if (formatInstance(statement.from) === formatInstance(statement.to)) inside(redundant(statement));
    if (isOtherKind(statement)) inside(otherType(statement));
    const declared = resources.get(from.resource);
    const repeated = declared?.count !== undefined || declared?.forEach !== undefined;
    const stillThere = from.isWhole || (statement.from.key === undefined && !repeated);
    const moved = formatInstance(statement.from) !== formatInstance(statement.to);
    if (declared !== undefined && stillThere && moved) inside(movedObjectStillExists(statement));
  }
  checkAmbiguity(moves, report);
}

/** A statement whose origin the configuration still holds. */
export function movedObjectStillExists({ from, to }: MovedBlock): Diagnostic {
  return error({
    code: "invalid-moved",
    summary: "Moved object still exists",
    detail: `A statement moves ${formatInstance(from)} to ${formatInstance(to)}, and the stack still declares ${formatInstance(from)}. Declare it as ${formatInstance(to)}, or take the statement out.`,
    address: formatInstance(from),
  });
}

/** Of a data source nothing has to be moved: it is read anew. */
function isOtherKind({ from, to }: MovedBlock): boolean {
  return from.mode !== to.mode || (from.mode === "managed" && from.type !== to.type);
}

/** No resource type here knows how to become another. */
function otherType({ from, to }: MovedBlock): Diagnostic {
  return error({
    code: "invalid-moved",
    summary: "Move Resource State Not Supported",
    detail: `A statement moves ${formatInstance(from)} to ${formatInstance(to)}, and what is a ${kindOf(from)} cannot become a ${kindOf(to)}. Take the statement out; forget the one with a removed block, and import or create the other.`,
    address: formatInstance(from),
  });
}

function kindOf({ mode, type }: InstanceAddress): string {
  return mode === "data" ? `data source ${type}` : type;
}

function placeOf({ constructPath }: MovedBlock) {
  return { constructPath, attributePath: ["moved"] };
}

/** One end of a move: all instances of a resource, or one of them, which may be the one without a key. */
interface End {
  readonly resource: string;
  readonly isWhole: boolean;
  readonly id: string;
}

interface Move {
  readonly from: End;
  readonly to: End;
  readonly statement: MovedBlock;
}

/** Where both ends have no key the whole resource moves; otherwise each of them is one instance. */
function moveOf(statement: MovedBlock): Move {
  const isWhole = statement.from.key === undefined && statement.to.key === undefined;
  const end = (address: InstanceAddress): End => {
    const resource = formatResource(address);
    return { resource, isWhole, id: isWhole ? `${resource}[*]` : formatInstance(address) };
  };
  return { from: end(statement.from), to: end(statement.to), statement };
}

function checkAmbiguity(moves: readonly Move[], report: Report): void {
  const byFrom = new Map<string, Move>();
  const byTo = new Map<string, Move>();
  for (const move of moves) {
    const inside = reportAt(report, placeOf(move.statement));
    const sameFrom = byFrom.get(move.from.id);
    const sameTo = byTo.get(move.to.id);
    if (sameFrom !== undefined && sameFrom.to.id !== move.to.id) inside(ambiguous(sameFrom.statement, move.statement));
    if (sameTo !== undefined && sameTo.from.id !== move.from.id) inside(ambiguous(sameTo.statement, move.statement));
    if (sameFrom === undefined) byFrom.set(move.from.id, move);
    if (sameTo === undefined) byTo.set(move.to.id, move);
  }
}

/** As Terraform orders them: a statement comes after those that move something to where it begins. */
function checkMoveCycles(moves: readonly Move[], report: Report): void {
  const distinct = [...new Map(moves.map((move) => [`${move.from.id} ${move.to.id}`, move])).values()];
  const names = new Map(distinct.map((move, i) => [String(i), move]));
  const byResource = new Map<string, [string, Move][]>();
  for (const named of names) {
    for (const resource of new Set([named[1].from.resource, named[1].to.resource])) {
      byResource.set(resource, [...(byResource.get(resource) ?? []), named]);
    }
  }
  const before = ([name, move]: [string, Move]): string[] => {
    const near = [move.from.resource, move.to.resource].flatMap((resource) => byResource.get(resource) ?? []);
    return near.filter(([other, earlier]) => other !== name && comesAfter(move, earlier)).map(([other]) => other);
  };
  const graph = new Map([...names].map((named) => [named[0], before(named)]));
  for (const cycle of findCycles(graph)) {
    const statements = cycle.flatMap((name) => names.get(name)?.statement ?? []);
    const [first] = statements;
    if (first !== undefined) reportAt(report, placeOf(first))(cyclic(statements));
  }
}

function comesAfter(a: Move, b: Move): boolean {
  if (a.from.id === b.to.id) return true;
  return isWithin(a.from, b.to) || isWithin(a.to, b.to) || isWithin(b.from, a.from) || isWithin(b.to, a.from);
}

function isWithin(inner: End, outer: End): boolean {
  return outer.isWhole && !inner.isWhole && inner.resource === outer.resource;
}

function redundant({ from }: MovedBlock) {
  return error({
    code: "invalid-moved",
    summary: "Redundant move statement",
    detail: `A statement moves ${formatInstance(from)} to itself: take it out.`,
    address: formatInstance(from),
  });
}

function ambiguous(first: MovedBlock, second: MovedBlock) {
  const [one, other] = [first, second].map(({ from, to }) => `${formatInstance(from)} to ${formatInstance(to)}`);
  return error({
    code: "invalid-moved",
    summary: "Ambiguous move statements",
    detail: `One statement moves ${one ?? ""}, another ${other ?? ""}. Each object comes from one place and goes to one: keep one of the two.`,
    address: formatInstance(second.from),
  });
}

function cyclic(statements: readonly MovedBlock[]) {
  const steps = statements.map(({ from, to }) => `${formatInstance(from)} → ${formatInstance(to)}`);
  return error({
    code: "invalid-moved",
    summary: "Cyclic dependency in move statements",
    detail: `There is no last place to move to: ${steps.join(", ")}. End the chain with an address that the stack declares.`,
    address: formatInstance(statements[0]?.from ?? { mode: "managed", type: "", name: "" }),
  });
}
