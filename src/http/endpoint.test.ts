import { DiagnosticError } from "../diagnostics/diagnostic";
import { parseEndpoint } from "./endpoint";

describe("parseEndpoint", () => {
  test.each([
    ["https://scv.example.com:8144", { origin: "https://scv.example.com:8144", secure: true, port: 8144 }],
    ["https://SCV.example.com:8144/", { origin: "https://scv.example.com:8144", hostname: "scv.example.com" }],
    ["  https://scv.example.com  ", { origin: "https://scv.example.com", port: 443 }],
    ["http://127.0.0.1:8080", { origin: "http://127.0.0.1:8080", secure: false, port: 8080 }],
    ["http://localhost", { port: 80 }],
    ["https://[fd00::1]:8144", { origin: "https://[fd00::1]:8144", hostname: "fd00::1" }],
  ])("takes %s", (text, expected) => {
    expect(parseEndpoint(text)).toMatchObject(expected);
  });

  test.each([
    ["", "is empty"],
    ["scv.example.com:8144", "has no scheme"],
    ["scv.example.com", "has no scheme"],
    ["ftp://scv.example.com", "has the scheme ftp:"],
    ["https://", "is not a URL"],
    ["https://scv.example.com:99999", "is not a URL"],
    ["https://scv.example.com:8144/api", "more than host and port"],
    ["https://scv.example.com:8144/?x=1", "more than host and port"],
    ["https://admin:hunter22@scv.example.com", "holds credentials"],
  ])("refuses %j, because it %s", (text, reason) => {
    expect(() => parseEndpoint(text)).toThrow(reason);
  });

  test.each(["https://admin:hunter22@scv.example.com/api", "https://admin:hunter22@:1", "admin:hunter22@scv"])(
    "does not repeat the password of %s",
    (text) => {
      let told = "";
      try {
        parseEndpoint(text);
      } catch (thrown) {
        told = JSON.stringify(thrown instanceof DiagnosticError ? thrown.diagnostics : thrown);
      }
      expect(told).toContain("endpoint-invalid");
      expect(told).not.toContain("hunter22");
    },
  );
});
