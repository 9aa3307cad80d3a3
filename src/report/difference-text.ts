import { alignElements } from "./align-elements";
import type { Difference, DifferenceAction, Elements, Entries, Leaf } from "./difference";
import { printable } from "./printable";
import { attributeName, quote, scalarText } from "./scalar-text";
import type { Style } from "./style";

export interface DrawOptions {
  readonly style: Style;
  /** What is deleted ends in `-> null`, but not inside something that says so already. */
  readonly showNull: boolean;
  /** Hides nothing, and draws no signs: a value alone. */
  readonly whole: boolean;
}

/** Terraform's signs, four columns wide. */
export function sign(action: DifferenceAction, { style, whole }: DrawOptions): string {
  if (whole) return "";
  if (action === "create") return `  ${style.green("+")} `;
  if (action === "delete") return `  ${style.red("-")} `;
  return action === "update" ? `  ${style.yellow("~")} ` : "    ";
}

export function margin(level: number): string {
  return "    ".repeat(level);
}

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
const telling: ReadonlySet<string> = new Set(["id", "name"]);

/** The lines of the attributes of a body, names aligned; unchanged ones are counted. */
export function attributeLines(
  entries: Readonly<Record<string, Difference>>,
  level: number,
  options: DrawOptions,
  form: { readonly quoted: boolean; readonly noun: string },
): string[] {
  const label = (name: string) => (form.quoted ? quote(name) : attributeName(name));
  const names = Object.keys(entries);
  const width = Math.max(0, ...names.map((name) => label(name).length));
  const isShown = (name: string, { action }: Difference) =>
    options.whole || action !== "no-op" || (!form.quoted && telling.has(name));
  const lines = names.flatMap((name) => {
    const entry = entries[name];
    if (entry === undefined || !isShown(name, entry)) return [];
    const start = `${margin(level)}${sign(entry.action, options)}${label(name).padEnd(width)} = `;
    return `${start}${differenceText(entry, level, options)}`;
  });
  return [...lines, ...hiddenCount(names.length - lines.length, form.noun, level, options)];
}

function leafText({ action, before, after, note }: Leaf, level: number, options: DrawOptions): string {
  const lines = multilineText(before, after, level, options);
  if (lines !== undefined) return `${lines}${nullText(action, options)}${noteText(note, options)}`;
  if (action === "create" || action === "no-op") return `${scalarText(after)}${noteText(note, options)}`;
  if (action === "delete") return `${scalarText(before)}${nullText(action, options)}${noteText(note, options)}`;
  const [old, now] = [scalarText(before), scalarText(after)];
  // of two hidden values there is nothing to tell apart
  const hidden = old === now;
  return `${old}${hidden ? "" : `${arrow(options)}${now}`}${noteText(note, options)}`;
}

function multilineText(
  before: Leaf["before"],
  after: Leaf["after"],
  level: number,
  options: DrawOptions,
): string | undefined {
  const [old, now] = [linesOf(before), linesOf(after)];
  if (old === undefined || now === undefined || Math.max(old.length, now.length) < 2) return undefined;
  const indentation = margin(level + 1);
  const lines = alignElements(old, now, (a, b) => a === b).map(({ before: i, after: j }) => {
    const action = i !== undefined && j !== undefined ? "no-op" : i === undefined ? "create" : "delete";
    const shown = before.kind === "null" || after.kind === "null" ? "no-op" : action;
    return `${indentation}${sign(shown, options)}${(j === undefined ? old[i ?? 0] : now[j]) ?? ""}`;
  });
  return ["<<-EOT", ...lines, `${margin(level)}${sign("no-op", options)}EOT`].join("\n");
}

function linesOf(value: Leaf["before"]): readonly string[] | undefined {
  if (value.marks?.sensitive || value.marks?.ephemeral) return undefined;
  if (value.kind === "null") return [];
  return value.kind === "string" ? printable(value.value).split("\n") : undefined;
}

function entriesText({ kind, action, entries, note }: Entries, level: number, options: DrawOptions): string {
  const end = nullText(action, options);
  if (Object.keys(entries).length === 0) return `{}${end}${noteText(note, options)}`;
  const form = kind === "map" ? { quoted: true, noun: "element" } : { quoted: false, noun: "attribute" };
  const lines = attributeLines(entries, level + 1, options, form);
  return [`{${noteText(note, options)}`, ...lines, `${margin(level)}${sign("no-op", options)}}${end}`].join("\n");
}

function elementsText(list: Elements, level: number, options: DrawOptions): string {
  const { action, elements, note } = list;
  const end = nullText(action, options);
  if (elements.length === 0) return `[]${end}${noteText(note, options)}`;
  const inside = { ...options, showNull: false };
  const lines = isShownElements(list, options).flatMap((shown, i, all) => {
    const element = elements[i];
    if (shown && element !== undefined)
      return `${margin(level + 1)}${sign(element.action, options)}${differenceText(element, level + 1, inside)},`;
    const last = i + 1 === all.length || all[i + 1] === true;
    return last ? hiddenCount(i - all.lastIndexOf(true, i), "element", level + 1, options) : [];
  });
  return [`[${noteText(note, options)}`, ...lines, `${margin(level)}${sign("no-op", options)}]${end}`].join("\n");
}

/** What changes, and in a list of simple values the neighbour on each side. */
function isShownElements({ elements, shownAround }: Elements, { whole }: DrawOptions): boolean[] {
  const changes = (i: number) => elements[i] !== undefined && elements[i].action !== "no-op";
  return elements.map((_, i) => whole || changes(i) || (shownAround && (changes(i - 1) || changes(i + 1))));
}

function arrow({ style }: DrawOptions): string {
  return ` ${style.yellow("->")} `;
}

function nullText(action: DifferenceAction, { showNull, style }: DrawOptions): string {
  return action === "delete" && showNull ? style.dim(" -> null") : "";
}
