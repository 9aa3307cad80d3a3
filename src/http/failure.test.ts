import { parseEndpoint } from "./endpoint";
import { connectFailure, exchangeFailure } from "./failure";

const endpoint = parseEndpoint("https://scv.example.com:8144");
const failed = (code: string): Error => Object.assign(new Error(`${code} happened`), { code });

describe("connectFailure", () => {
  test.each([
    ["ECONNREFUSED", "connection-refused", "port 8144"],
    ["ENOTFOUND", "host-not-found", "scv.example.com cannot be resolved"],
    ["EAI_AGAIN", "host-not-found", "scv.example.com cannot be resolved"],
    ["EHOSTUNREACH", "connection-failed", "a firewall or a VPN"],
    ["ENETUNREACH", "connection-failed", "a firewall or a VPN"],
    ["ETIMEDOUT", "connection-failed", "a firewall or a VPN"],
    ["EPROTO", "tls-failed", "speaks HTTPS there"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "tls-failed", "speaks HTTPS there"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "tls-untrusted", "Set the CA file to the file of the CA"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "tls-untrusted", "Set the CA file to the file of the CA"],
    ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "tls-untrusted", "Set the CA file to the file of the CA"],
    ["CERT_HAS_EXPIRED", "tls-untrusted", "Renew the certificate"],
    ["CERT_NOT_YET_VALID", "tls-untrusted", "the clock of this machine"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "tls-untrusted", "a name that stands in the certificate"],
    ["EMFILE", "connection-failed", "EMFILE happened"],
  ])("%s is %s, never sent, and says how to mend it", (code, expected, mend) => {
    const error = connectFailure(endpoint, failed(code));
    expect(error).toMatchObject({ code: expected, effect: "unsent" });
    expect(error.message).toContain(mend);
  });
});

describe("exchangeFailure", () => {
  const request = { method: "PUT", path: "/policies/7", repeatable: true } as const;

  test.each([
    ["ECONNRESET", "connection-lost"],
    ["UND_ERR_SOCKET", "connection-lost"],
    ["UND_ERR_RES_CONTENT_LENGTH_MISMATCH", "connection-lost"],
    ["UND_ERR_HEADERS_OVERFLOW", "answer-garbled"],
    ["UND_ERR_RES_EXCEEDED_MAX_SIZE", "answer-too-long"],
  ])("%s after sending is %s and ambiguous", (code, expected) => {
    const error = exchangeFailure(endpoint, request, "sent", failed(code));
    expect(error).toMatchObject({ code: expected, effect: "ambiguous" });
    expect(error.message).toContain("PUT /policies/7 at https://scv.example.com:8144");
  });

  test("before sending nothing can have taken effect", () => {
    expect(exchangeFailure(endpoint, request, "unsent", failed("ECONNRESET"))).toMatchObject({
      code: "connection-lost",
      effect: "unsent",
    });
  });
});
