import type { JsonObject } from "../../src/language/json";
import { objectOf, textOf } from "./read-json";

/** For the address of each block, those that it depends on. */
export type Dependencies = ReadonlyMap<string, ReadonlySet<string>>;

interface Operation {
  readonly address: string;
  readonly block: string;
  readonly action: string;
  /** Positions in the stream of messages. */
  readonly start: number;
  readonly end: number;
  readonly failed: boolean;
}

export interface OrderContext {
  readonly configuration: JsonObject;
  /** Of the states before and after. */
  readonly before: Dependencies;
  readonly after: Dependencies;
  /** Blocks that had deposed objects before: messages do not tell which object of an address they mean. */
  readonly ambiguous: ReadonlySet<string>;
}

/** What was done, and wherever Terraform's graph demands an order, the order in which it was done. */
export function observeOrder(messages: readonly JsonObject[], context: OrderContext): JsonObject {
  const operations = readOperations(messages);
  const pairs = operations.flatMap((x) =>
    operations.filter((y) => isOrdered(x, y, context)).map((y) => relation(x, y)),
  );
  const done = operations.map((operation) => `${label(operation)}${operation.failed ? " failed" : ""}`);
  return { done: done.sort(), order: [...new Set(pairs)].sort() };
}

function readOperations(messages: readonly JsonObject[]): readonly Operation[] {
  const open = new Map<string, number>();
  return messages.flatMap((message, position) => {
    const type = textOf(message["type"]);
    const hook = objectOf(message["hook"]);
    const { addr, resource_type, resource_name } = objectOf(hook["resource"]);
    const key = `${textOf(addr)} ${textOf(hook["action"])}`;
    if (type === "apply_start") open.set(key, position);
    if (type !== "apply_complete" && type !== "apply_errored") return [];
    const start = open.get(key) ?? position;
    open.delete(key);
    const mode = textOf(addr).startsWith("data.") ? "data." : "";
    const block = `${mode}${textOf(resource_type)}.${textOf(resource_name)}`;
    return [
      {
        address: textOf(addr),
        block,
        action: textOf(hook["action"]),
        start,
        end: position,
        failed: type === "apply_errored",
      },
    ];
  });
}

/** Whether x is of something that depends, or depended, on y, so that it matters which comes first. */
function isOrdered(x: Operation, y: Operation, { configuration, before, after, ambiguous }: OrderContext): boolean {
  if (x === y || ambiguous.has(x.block) || ambiguous.has(y.block)) return false;
  if (x.address === y.address) return x.action === "delete";
  const depended = before.get(x.block)?.has(y.block) ?? false;
  if (y.action === "delete") return depended;
  return x.action !== "delete" && (after.get(x.block)?.has(y.block) ?? false) && refers(x, y, configuration);
}

/** Of several instances only those are waited for that a reference may mean: with a constant index it means one. */
function refers(x: Operation, y: Operation, { resource }: JsonObject): boolean {
  const index = y.address.slice(y.block.length);
  if (index === "") return true;
  const [type = "", name = ""] = x.block.split(".");
  const text = JSON.stringify(objectOf(objectOf(resource)[type])[name] ?? null).replace(/\\"/g, '"');
  const found = [...text.matchAll(/([\w-]+\.[\w-]+)(\[(?:\d+|"[^"]*")\])?/g)].filter(([, block]) => block === y.block);
  return found.some(([, , constant = index]) => constant === index);
}

function relation(x: Operation, y: Operation): string {
  if (x.end < y.start) return `${label(x)} < ${label(y)}`;
  return y.end < x.start ? `${label(y)} < ${label(x)}` : `${label(x)} beside ${label(y)}`;
}

function label({ action, address }: Operation): string {
  return `${action} ${address}`;
}
