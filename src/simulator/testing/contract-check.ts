import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { contractOf } from "../../contract/scv";
import { isRecord, type JsonRecord } from "../record";

/** Compares what goes over the wire with the OpenAPI document of one release. Answers what does not fit. */
export class ContractCheck {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #paths: Readonly<Record<string, Readonly<Record<string, JsonRecord>>>>;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(release: string) {
    const contract = contractOf(release);
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ $id: "closed", ...pick(closed(contract)) });
    this.#ajv.addSchema({ $id: "open", ...pick(contract) });
    this.#paths = contract.paths;
  }

  /** Nothing beside what is documented may be in an answer. */
  answer(method: string, path: string, status: number, body: unknown): string[] {
    if (status > 299) return this.#check("closed", "#/components/schemas/Envelope", body);
    const operation = this.#operation(method, path);
    if (operation === undefined) return [`${method} ${path} is not in the document`];
    return this.#check("closed", schemaIn(operation["responses"], "200"), body);
  }

  /** An answer, by the name of its schema. */
  schema(name: string, body: unknown): string[] {
    return this.#check("closed", `#/components/schemas/${name}`, body);
  }

  /** A body that is sent; what is not documented is ignored by the server and no error. */
  request(method: string, path: string, body: unknown): string[] {
    return this.#request("open", method, path, body);
  }

  /** A body that our client sends: nothing beside what is documented may be in it. */
  clientRequest(method: string, path: string, body: unknown): string[] {
    return this.#request("closed", method, path, body);
  }

  #request(document: "open" | "closed", method: string, path: string, body: unknown): string[] {
    const operation = this.#operation(method, path);
    if (operation === undefined) return [`${method} ${path} is not in the document`];
    const wanted = operation["requestBody"];
    if (wanted === undefined) return body === undefined ? [] : [`${method} ${path} takes no body`];
    return this.#check(document, schemaOf(wanted), body);
  }

  #operation(method: string, path: string): JsonRecord | undefined {
    const own = path.replace(/^\/api/, "").split("?")[0] ?? "";
    const templates = Object.keys(this.#paths).filter((template) => fits(template, own));
    const best = templates.sort((a, b) => a.split("{").length - b.split("{").length)[0];
    return best === undefined ? undefined : this.#paths[best]?.[method.toLowerCase()];
  }

  #check(document: "open" | "closed", pointer: string | undefined, value: unknown): string[] {
    if (pointer === undefined) return ["the document names no schema"];
    const reference = `${document}${pointer}`;
    const validate = this.#compiled.get(reference) ?? this.#ajv.compile({ $ref: reference });
    this.#compiled.set(reference, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath || "/"} ${message ?? ""} ${JSON.stringify(params)}`,
    );
  }
}

function pick({ components }: { readonly components?: unknown }): { components: unknown } {
  return { components };
}

function fits(template: string, path: string): boolean {
  return new RegExp(`^${template.replace(/\{[^}]+\}/g, "[^/]+")}$`).test(path);
}

function schemaIn(responses: unknown, status: string): string | undefined {
  return isRecord(responses) ? schemaOf(responses[status]) : undefined;
}

/** Of `content["application/json"].schema.$ref`. */
function schemaOf(holder: unknown): string | undefined {
  const step = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined);
  const reference = step(step(step(step(holder, "content"), "application/json"), "schema"), "$ref");
  return typeof reference === "string" ? reference : undefined;
}

function closed(value: unknown): JsonRecord {
  const close = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(close);
    if (!isRecord(inner)) return inner;
    const result = Object.fromEntries(Object.entries(inner).map(([key, each]) => [key, close(each)]));
    return inner["type"] === "object" && isRecord(inner["properties"])
      ? { ...result, additionalProperties: false }
      : result;
  };
  const result = close(value);
  return isRecord(result) ? result : {};
}
