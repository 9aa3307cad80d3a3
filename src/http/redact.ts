import { type Diagnostic, DiagnosticError } from "../diagnostics/diagnostic";
import { ExchangeError, type Interceptor } from "./exchange";
import { messageOf } from "./failure";

export const placeholder = "(secret)";

/**
 * Shorter secrets are masked only where they are the whole text or a whole JSON string: a password `ab` must not
 * turn every `cable` into `c(secret)le`.
 */
const shortest = 4;
/** A shorter piece of base64 turns up in text by chance. */
const shortestBase64 = 6;
/** A shorter line of a longer secret may be an ordinary word. */
const shortestLine = 8;

/** What must never leave: each value is replaced by `(secret)`, in every form in which it may turn up. */
export class Secrets {
  readonly #values = new Set<string>();
  #pattern: RegExp | undefined;

  add(value: string): void {
    if (value === "" || this.#values.has(value)) return;
    this.#values.add(value);
    for (const line of keyLines(value)) this.#values.add(line);
    this.#pattern = undefined;
  }

  redact(text: string): string {
    if (this.#values.size === 0 || text === "") return text;
    if (this.#values.has(text)) return placeholder;
    this.#pattern ??= patternOf([...this.#values]);
    return text.replace(this.#pattern, (found) => (found.startsWith('"') ? `"${placeholder}"` : placeholder));
  }
}

/** A message may quote a few lines of a private key, or put them on one. */
function keyLines(value: string): string[] {
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  return lines.length === 1 ? [] : lines.filter((line) => line.length >= shortestLine && !line.startsWith("-----"));
}

function patternOf(values: readonly string[]): RegExp {
  const forms = new Set(values.flatMap((value) => (value.length < shortest ? quotedForms(value) : formsOf(value))));
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"), "g");
}

function quotedForms(value: string): string[] {
  return jsonForms(value).map((form) => `"${form}"`);
}

function formsOf(value: string): string[] {
  const json = jsonForms(value);
  const encoded = [...new Set([value, ...json])].flatMap(urlForms);
  return [value, ...json, ...encoded, ...base64Forms(value)].map((form) =>
    // A leading quotation mark is how a whole JSON string is told apart; the rest of such a secret is enough.
    form.startsWith('"') ? form.slice(1) : form,
  );
}

function jsonForms(value: string): string[] {
  const plain = JSON.stringify(value).slice(1, -1);
  const slashed = plain.replaceAll("/", "\\/");
  const forms = [plain, slashed, ascii(plain), ascii(slashed)];
  // A body inside a string of another JSON document is escaped twice.
  return [...forms, ...forms.map((form) => JSON.stringify(form).slice(1, -1))].flatMap((form) => [
    form,
    form.replace(/\\u[0-9a-f]{4}/g, (escape) => `\\u${escape.slice(2).toUpperCase()}`),
  ]);
}

/** As encoders do it that write ASCII only. */
function ascii(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function urlForms(value: string): string[] {
  // Half a surrogate pair cannot be encoded, so it cannot turn up encoded either.
  const text = value.replace(/\p{Surrogate}/gu, "\ufffd");
  const component = encodeURIComponent(text);
  const strict = component.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  const form = new URLSearchParams([["", text]]).toString().slice(1);
  return [component, strict, encodeURI(text), form].flatMap((encoded) => [
    encoded,
    encoded.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()),
  ]);
}

/** Also within longer base64, such as that of `user:password`: at each of the three offsets, what no neighbour changes. */
function base64Forms(value: string): string[] {
  const bytes = Buffer.from(value, "utf8");
  const inner = [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    const isCutOff = (offset + bytes.length) % 3 !== 0;
    const form = encoded.slice(offset === 0 ? 0 : offset + 1, isCutOff ? -1 : undefined);
    return form.length < shortestBase64 ? [] : [form];
  });
  return [bytes.toString("base64"), ...inner].flatMap((form) => [
    form,
    form.replaceAll("+", "-").replaceAll("/", "_"),
    form.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, ""),
  ]);
}

/** No error leaves with a secret in it. */
export function redactErrors(secrets: Secrets): Interceptor {
  return (next) => async (request) => {
    try {
      return await next(request);
    } catch (thrown) {
      throw redactError(thrown, secrets);
    }
  };
}

/** Made anew, because the stack of an error repeats its message and its cause may hold anything. */
export function redactError(thrown: unknown, secrets: Secrets): Error {
  if (thrown instanceof ExchangeError) {
    return new ExchangeError(secrets.redact(thrown.message), thrown.effect, thrown.code);
  }
  if (thrown instanceof DiagnosticError) {
    return new DiagnosticError(...thrown.diagnostics.map((diagnostic) => redactDiagnostic(diagnostic, secrets)));
  }
  return new Error(secrets.redact(messageOf(thrown)));
}

export function redactDiagnostic(diagnostic: Diagnostic, secrets: Secrets): Diagnostic {
  const { summary, detail, expression } = diagnostic;
  const redacted = { ...diagnostic, summary: secrets.redact(summary), detail: secrets.redact(detail) };
  if (expression === undefined) return redacted;
  const values = expression.values.map(({ traversal, statement }) => ({
    traversal: secrets.redact(traversal),
    statement: secrets.redact(statement),
  }));
  return { ...redacted, expression: { text: secrets.redact(expression.text), values } };
}
