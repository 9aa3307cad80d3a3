import { goQuote } from "../language/print-value";
import { margin, sign, type DrawOptions } from "./draw-options";
import { jsonWithin } from "./json-within";
import { linesText } from "./lines-text";
import type { Difference, DifferenceAction, Elements, Entries, Leaf } from "./difference";
import { attributeName, scalarText } from "./scalar-text";
import { sensitivityLines } from "./sensitivity-text";
import { compareJson } from "./compare-json";

/** The value as it stands behind `name = `; the lines after the first bear their indentation. */
export function differenceText(difference: Difference, level: number, options: DrawOptions): string {
  switch (difference.kind) {
    case "words":
      return difference.text;
    case "leaf":
      return leafText(difference, level, options);
    case "object":
    case "map":
      return entriesText(difference, level, options);
    case "list":
    case "set":
      return elementsText(difference, level, options);
    case "swap": {
      const inside = { ...options, showNull: false };
      const [before, after] = [difference.before, difference.after].map((side) => differenceText(side, level, inside));
      return `${before}${arrow(options)}${after}${noteText(difference.note, options)}`;
    }
  }
}

/** ` # changed in configuration` */
export function noteText(note: string | undefined, { style }: DrawOptions): string {
  return note === undefined ? "" : ` ${style.red(`# ${note}`)}`;
}

/** `# (3 unchanged attributes hidden)`, on a line of its own. */
export function hiddenCount(count: number, noun: string, level: number, options: DrawOptions): string[] {
  if (count === 0) return [];
  const words = `# (${count} unchanged ${noun}${count === 1 ? "" : "s"} hidden)`;
  return [`${margin(level)}${sign("no-op", options)}${options.style.dim(words)}`];
}

/** Always shown, as they tell which object it is. */
const telling: ReadonlySet<string> = new Set(["id", "name", "tags"]);

/** The lines of the attributes of a body, names aligned; unchanged ones are counted. */
export function attributeLines(
  entries: Readonly<Record<string, Difference>>,
  level: number,
  options: DrawOptions,
  form: { readonly quoted: boolean; readonly noun: string },
): string[] {
  const label = (name: string) => (form.quoted ? goQuote(name) : attributeName(name));
  const names = Object.keys(entries);
  const width = Math.max(0, ...names.map((name) => label(name).length));
  const isShown = (name: string, { action }: Difference) =>
    options.whole || options.unchanged || action !== "no-op" || (!form.quoted && telling.has(name));
  const lines = names.flatMap((name) => {
    const entry = entries[name];
    if (entry === undefined || !isShown(name, entry)) return [];
    const start = `${margin(level)}${sign(entry.action, options)}${label(name).padEnd(width)} = `;
    return [...sensitivityLines(entry, level, options), `${start}${differenceText(entry, level, options)}`].join("\n");
  });
  return [...lines, ...hiddenCount(names.length - lines.length, form.noun, level, options)];
}

function leafText(leaf: Leaf, level: number, options: DrawOptions): string {
  const { action, before, after, note } = leaf;
  const json = encodedText(leaf, level, options);
  if (json !== undefined) return `${json}${noteText(note, options)}`;
  const lines = linesText(leaf, level, options);
  if (lines !== undefined) return `${lines}${nullText(action, options)}${noteText(note, options)}`;
  if (action === "create" || action === "no-op") return `${scalarText(after)}${noteText(note, options)}`;
  if (action === "delete") {
    const end = before.kind === "null" ? "" : nullText(action, options);
    return `${scalarText(before)}${end}${noteText(note, options)}`;
  }
  const [old, now] = [scalarText(before), scalarText(after)];
  // of two hidden values there is nothing to tell apart
  const hidden = old === now;
  return `${old}${hidden ? "" : `${arrow(options)}${now}`}${noteText(note, options)}`;
}

/** Text that is JSON, as the call that makes it; undefined of other text. */
function encodedText({ action, before, after }: Leaf, level: number, options: DrawOptions): string | undefined {
  const [old, now] = [jsonWithin(before), jsonWithin(after)];
  if (old === undefined && now === undefined) return undefined;
  if (action === "update" && (old === undefined || now === undefined)) {
    const [gone, made] = [compareJson(before, undefined), compareJson(undefined, after)];
    return differenceText({ kind: "swap", action, before: gone, after: made }, level, options);
  }
  const difference = compareJson(action === "create" ? undefined : old, action === "delete" ? undefined : now);
  const isSpaceAlone = action === "update" && difference.action === "no-op";
  const inside = { ...options, showNull: false, quietWithin: true, ...(isSpaceAlone && { unchanged: true }) };
  const text = differenceText(difference, level + 1, inside);
  const why = isSpaceAlone ? " # whitespace changes" : "";
  if (!text.includes("\n")) return `jsonencode(${text})${why}`;
  const start = `${margin(level + 1)}${sign(action === "update" ? difference.action : "no-op", options)}`;
  return `jsonencode(${why}\n${start}${text}\n${margin(level)}${sign("no-op", options)})${nullText(action, options)}`;
}

function entriesText({ kind, action, entries, note }: Entries, level: number, options: DrawOptions): string {
  const end = nullText(action, options);
  if (Object.keys(entries).length === 0) return `{}${end}${noteText(note, options)}`;
  const form = kind === "map" ? { quoted: true, noun: "element" } : { quoted: false, noun: "attribute" };
  const inside = options.quietWithin === true ? { ...options, showNull: false } : options;
  const lines = attributeLines(entries, level + 1, inside, form);
  return [`{${noteText(note, options)}`, ...lines, `${margin(level)}${sign("no-op", options)}}${end}`].join("\n");
}

function elementsText(list: Elements, level: number, options: DrawOptions): string {
  const { action, elements, note } = list;
  const end = nullText(action, options);
  if (elements.length === 0) return `[]${end}${noteText(note, options)}`;
  const changed = { ...options, showNull: false };
  // what stays is shown to tell where the change is: whole, so that it is recognised
  const unchanged = { ...changed, unchanged: true };
  const lines = isShownElements(list, options).flatMap((shown, i, all) => {
    const element = elements[i];
    if (shown && element !== undefined) {
      const text = differenceText(element, level + 1, element.action === "no-op" ? unchanged : changed);
      const line = `${margin(level + 1)}${sign(element.action, options)}${text},`;
      return [...sensitivityLines(element, level + 1, options), line];
    }
    const last = i + 1 === all.length || all[i + 1] === true;
    return last ? hiddenCount(i - all.lastIndexOf(true, i), "element", level + 1, options) : [];
  });
  return [`[${noteText(note, options)}`, ...lines, `${margin(level)}${sign("no-op", options)}]${end}`].join("\n");
}

/** What changes, and in a list of simple values the neighbour on each side. */
function isShownElements({ elements, shownAround }: Elements, { whole, unchanged }: DrawOptions): boolean[] {
  const changes = (i: number) => elements[i] !== undefined && elements[i].action !== "no-op";
  return elements.map(
    (_, i) => whole || unchanged === true || changes(i) || (shownAround && (changes(i - 1) || changes(i + 1))),
  );
}

function arrow({ style }: DrawOptions): string {
  return ` ${style.yellow("->")} `;
}

function nullText(action: DifferenceAction, { showNull, style }: DrawOptions): string {
  return action === "delete" && showNull ? style.dim(" -> null") : "";
}
