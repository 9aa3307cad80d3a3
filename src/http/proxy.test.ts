import { DiagnosticError } from "../diagnostics/diagnostic";
import { parseEndpoint } from "./endpoint";
import { type Environment, proxyFor } from "./proxy";

function originFor(endpoint: string, environment: Environment): string | undefined {
  return proxyFor(parseEndpoint(endpoint), environment)?.origin;
}

const https = { HTTPS_PROXY: "http://proxy.example.com:3128" };
const scv = "https://scv.example.com:8144";

describe("proxyFor", () => {
  test.each<[string, string, Environment, string | undefined]>([
    ["no variable", scv, {}, undefined],
    ["an empty variable", scv, { HTTPS_PROXY: " " }, undefined],
    ["HTTPS_PROXY", scv, https, "http://proxy.example.com:3128"],
    ["https_proxy", scv, { https_proxy: "http://proxy.example.com:3128" }, "http://proxy.example.com:3128"],
    ["both: lower case wins", scv, { ...https, https_proxy: "http://lower.example.com" }, "http://lower.example.com"],
    ["a proxy without a scheme", scv, { HTTPS_PROXY: "proxy.example.com:3128" }, "http://proxy.example.com:3128"],
    ["a proxy over TLS", scv, { HTTPS_PROXY: "https://proxy.example.com" }, "https://proxy.example.com"],
    ["HTTP_PROXY is not for https", scv, { HTTP_PROXY: "http://proxy.example.com" }, undefined],
    ["HTTPS_PROXY is not for http", "http://scv.example.com", https, undefined],
    ["HTTP_PROXY for http", "http://scv.example.com", { HTTP_PROXY: "http://p:8080" }, "http://p:8080"],
    ["localhost", "https://localhost:8144", https, undefined],
    ["loopback", "https://127.0.0.1:8144", https, undefined],
    ["loopback of IPv6", "https://[::1]:8144", https, undefined],
  ])("%s", (_, endpoint, environment, expected) => {
    expect(originFor(endpoint, environment)).toBe(expected);
  });

  test.each<[string, string, boolean]>([
    ["*", scv, true],
    ["scv.example.com", scv, true],
    ["SCV.example.com", scv, true],
    ["example.com", scv, true],
    [".example.com", scv, true],
    ["*.example.com", scv, true],
    ["other.org, example.com", scv, true],
    ["other.org example.com", scv, true],
    ["scv.example.com:8144", scv, true],
    ["scv.example.com:443", scv, false],
    ["ample.com", scv, false],
    ["scv.example.com.evil.org", scv, false],
    ["10.0.0.7", "https://10.0.0.7:8144", true],
    ["10.0.0.0/8", "https://10.1.2.3:8144", true],
    ["10.0.0.0/16", "https://10.1.2.3:8144", false],
    ["10.0.0.0/99", "https://10.1.2.3:8144", false],
    ["10.0.0.0/8", scv, false],
    ["fd00::/8", "https://[fd00::1]:8144", true],
    ["fd00::1", "https://[fd00::1]:8144", true],
    ["[fd00::1]:8144", "https://[fd00::1]:8144", true],
  ])("NO_PROXY=%s excepts %s: %s", (exceptions, endpoint, isExcepted) => {
    expect(originFor(endpoint, { ...https, NO_PROXY: exceptions }) === undefined).toBe(isExcepted);
    expect(originFor(endpoint, { ...https, no_proxy: exceptions }) === undefined).toBe(isExcepted);
  });

  test("credentials go into the header, not into what is shown", () => {
    const proxy = proxyFor(parseEndpoint(scv), { HTTPS_PROXY: "http://me:hunter%2F22@proxy.example.com:3128" });
    expect(proxy).toEqual({
      origin: "http://proxy.example.com:3128",
      secure: false,
      hostname: "proxy.example.com",
      port: 3128,
      authorization: `Basic ${Buffer.from("me:hunter/22").toString("base64")}`,
      password: "hunter/22",
    });
  });

  test.each(["socks5://me:hunter22@proxy:1080", "http://", "http://me:hunter22@proxy:99999"])(
    "refuses %s without repeating it",
    (text) => {
      let told = "";
      try {
        proxyFor(parseEndpoint(scv), { HTTPS_PROXY: text });
      } catch (thrown) {
        told = JSON.stringify(thrown instanceof DiagnosticError ? thrown.diagnostics : thrown);
      }
      expect(told).toContain("proxy-invalid");
      expect(told).toContain("HTTPS_PROXY");
      expect(told).not.toContain("hunter22");
    },
  );
});
