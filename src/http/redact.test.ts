import fc from "fast-check";
import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { ExchangeError } from "./exchange";
import { redactDiagnostic, redactError, redactErrors, Secrets } from "./redact";

function secretsOf(...values: readonly string[]): Secrets {
  const secrets = new Secrets();
  for (const value of values) secrets.add(value);
  return secrets;
}

describe("Secrets", () => {
  const value = 'pä/ss"w\\örd +1&';
  test.each([
    ["as it is", value],
    ["as JSON", JSON.stringify({ key: value })],
    ["as JSON in a JSON string", JSON.stringify({ body: JSON.stringify({ key: value }) })],
    ["as JSON with escaped slashes", JSON.stringify(value).replaceAll("/", "\\/")],
    ["as JSON in ASCII", JSON.stringify(value).replaceAll("ä", "\\u00e4").replaceAll("ö", "\\u00f6")],
    ["as JSON in ASCII, upper case", JSON.stringify(value).replaceAll("ä", "\\u00E4").replaceAll("ö", "\\u00F6")],
    ["in a URL", `https://scv/?p=${encodeURIComponent(value)}&x=1`],
    ["in a URL, lower case", encodeURIComponent(value).replace(/%../g, (escape) => escape.toLowerCase())],
    ["as JSON in a URL", `https://scv/?p=${encodeURIComponent(JSON.stringify({ key: value }))}`],
    ["as JSON in a form", new URLSearchParams({ body: JSON.stringify({ key: value }) }).toString()],
    ["in a form", new URLSearchParams({ key: value }).toString()],
    ["in base64", Buffer.from(value).toString("base64")],
    ["in base64url", Buffer.from(value).toString("base64url")],
    ["in basic authorization", `Basic ${Buffer.from(`admin:${value}`).toString("base64")}`],
    ["in base64 at another offset", Buffer.from(`root:${value}`).toString("base64")],
    ["in base64 at the third offset", Buffer.from(`me:${value}:x`).toString("base64")],
  ])("hides a secret %s", (_, text) => {
    const redacted = secretsOf(value).redact(text);
    expect(redacted).toContain("(secret)");
    expect(redacted).not.toMatch(/ss|rd/);
    expect(redacted).not.toContain(Buffer.from(value).toString("base64").slice(3, 9));
  });

  test("the lines of a private key are hidden one by one too, and its frame is not", () => {
    const lines = [
      "-----BEGIN PRIVATE KEY-----",
      "MIGHAgEAMBMGByqGSM49",
      "AgEGCCqGSM49AwEH",
      "-----END PRIVATE KEY-----",
    ];
    const secrets = secretsOf(`${lines.join("\n")}\n`);
    expect(secrets.redact(lines.join("\n"))).toBe(`${lines[0]}\n(secret)\n(secret)\n${lines[3]}`);
    expect(secrets.redact(`near ${lines[2]} of a ${lines[0]}`)).toBe(`near (secret) of a ${lines[0]}`);
  });

  test("whatever the secret, none of its forms is left", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, unit: "binary" }), fc.string(), (secret, before) => {
        const base64 = Buffer.from(`${before}${secret}`).toString("base64");
        const secrets = secretsOf(secret);
        for (const form of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]) {
          expect(secrets.redact(`\n${form}\n`)).not.toContain(form);
        }
        expect(secrets.redact(base64)).toContain("(secret)");
      }),
    );
  });

  test("other text stays as it is", () => {
    expect(secretsOf("hunter22").redact('{"name":"hunter","count":22}')).toBe('{"name":"hunter","count":22}');
  });

  test.each([
    ["a whole JSON string", '{"password":"ab","name":"cable"}', '{"password":"(secret)","name":"cable"}'],
    ["the whole text", "ab", "(secret)"],
    ["part of a word", "the cable", "the cable"],
  ])("a secret of two characters is hidden only where it is the whole: %s", (_, text, expected) => {
    expect(secretsOf("ab").redact(text)).toBe(expected);
  });

  test.each([
    ["the longer of two", ["pass", "password1"], "password1 pass", "(secret) (secret)"],
    ["characters of regular expressions", ["a.*b+(c)[d]"], "x a.*b+(c)[d] axxb", "x (secret) axxb"],
    ["a leading quotation mark", ['"quoted'], 'say "quoted', 'say "(secret)'],
    ["an empty secret: nothing", [""], "all stays", "all stays"],
    ["a secret with a dollar sign", ["$&abc"], "x $&abc y", "x (secret) y"],
  ])("hides %s", (_, values, text, expected) => {
    expect(secretsOf(...values).redact(text)).toBe(expected);
  });

  test("a secret that is learnt later is hidden from then on", () => {
    const secrets = secretsOf("first-secret");
    expect(secrets.redact("second-secret")).toBe("second-secret");
    secrets.add("second-secret");
    expect(secrets.redact("first-secret second-secret")).toBe("(secret) (secret)");
  });
});

describe("redactError", () => {
  const secrets = secretsOf("hunter22");

  test("keeps effect and code, and hides the secret in message, stack and cause", () => {
    const thrown = new ExchangeError("got hunter22", "ambiguous", "timeout", { cause: new Error("hunter22") });
    const redacted = redactError(thrown, secrets);
    expect(redacted).toMatchObject({ effect: "ambiguous", code: "timeout", message: "got (secret)" });
    expect(redacted.stack).not.toContain("hunter22");
    expect(redacted.cause).toBeUndefined();
  });

  test("hides it in the expression of a diagnostic, and in what its references are", () => {
    const expression = {
      text: '${var.user == "hunter22"}',
      values: [{ traversal: 'local.by["hunter22"]', statement: 'is "hunter22"' }],
    };
    const diagnostic = error({ code: "refused", summary: "No", detail: "No.", expression });
    expect(redactDiagnostic(diagnostic, secrets).expression).toEqual({
      text: '${var.user == "(secret)"}',
      values: [{ traversal: 'local.by["(secret)"]', statement: 'is "(secret)"' }],
    });
  });

  test("hides it in diagnostics", () => {
    const diagnostic = error({ code: "refused", summary: "No hunter22", detail: "hunter22!", address: "scv_policy.a" });
    const redacted = redactError(new DiagnosticError(diagnostic), secrets);
    expect(redacted).toMatchObject({
      message: "No (secret)",
      diagnostics: [{ ...diagnostic, summary: "No (secret)", detail: "(secret)!" }],
    });
  });

  test("hides it in any other error", () => {
    expect(redactError(new TypeError("no hunter22"), secrets)).toMatchObject({ message: "no (secret)" });
  });

  test("the interceptor lets answers pass and redacts what is thrown", async () => {
    const pass = redactErrors(secrets)(async () => ({ status: 200, headers: {}, text: "hunter22" }));
    const fail = redactErrors(secrets)(() => Promise.reject(new ExchangeError("hunter22", "unsent", "x")));
    const request = { method: "GET", path: "/", repeatable: true } as const;
    expect((await pass(request)).text).toBe("hunter22");
    await expect(fail(request)).rejects.toThrow("(secret)");
  });
});
