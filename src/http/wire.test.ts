import { plainTransport } from "./testing/plain-transport";
import { serveRaw } from "./testing/raw-server";
import { serve, type ScriptedAnswer } from "./testing/scripted-server";

const create = { method: "POST", path: "/things?x=1", body: '{"ä":1}', repeatable: false } as const;

const ending = (text: string) => new RegExp(`${text.replace(/[.()]/g, "\\$&")}$`);

describe("an exchange", () => {
  test("sends method, path, headers and body as they are, and JSON both ways", async () => {
    await using server = await serve(() => ({ status: 200 }));
    await using transport = plainTransport(server);
    await transport.exchange({ ...create, headers: { Token: "token-1" } });
    expect(server.received).toMatchObject([
      {
        method: "POST",
        path: "/things?x=1",
        body: '{"ä":1}',
        headers: {
          token: "token-1",
          accept: "application/json",
          "content-type": "application/json",
          host: `127.0.0.1:${server.port}`,
        },
      },
    ]);
  });

  test.each([200, 201, 202, 400, 401, 403, 404, 409, 500, 501, 503])(
    "answers with status %d as it came",
    async (status) => {
      await using server = await serve(() => ({ status, body: "tëxt", headers: { "X-More": "1" } }));
      await using transport = plainTransport(server);
      const response = await transport.exchange(create);
      expect(response).toMatchObject({ status, text: "tëxt", headers: { "x-more": "1" } });
    },
  );

  test("an answer may be empty, or come in many pieces", async () => {
    await using server = await serve((request) =>
      request.path === "/empty"
        ? { status: 204 }
        : (response) => {
            response.write(Buffer.from("tëxt").subarray(0, 2));
            setImmediate(() => response.end(Buffer.from("tëxt").subarray(2)));
          },
    );
    await using transport = plainTransport(server);
    expect(await transport.exchange({ ...create, path: "/empty" })).toMatchObject({ status: 204, text: "" });
    expect(await transport.exchange(create)).toMatchObject({ status: 200, text: "tëxt" });
  });

  test.each<[string, ScriptedAnswer, string]>([
    ["is cut off before the answer", "reset", "connection-lost"],
    [
      "is cut off within an answer of announced length",
      (response) => {
        response.writeHead(200, { "content-length": "100" });
        response.write("half", () => response.destroy());
      },
      "connection-lost",
    ],
    [
      "is closed in good order before the announced length",
      (response) => {
        response.writeHead(200, { "content-length": "100", connection: "close" });
        response.write("half", () => response.socket?.end());
      },
      "connection-lost",
    ],
    [
      "is cut off within a chunked answer",
      (response) => {
        response.writeHead(200);
        response.write("half", () => response.destroy());
      },
      "connection-lost",
    ],
    [
      "is closed in good order within a chunked answer",
      (response) => {
        response.writeHead(200, { connection: "close" });
        response.write("half", () => response.socket?.end());
      },
      "connection-lost",
    ],
  ])("that %s: nobody knows whether it took effect", async (_, answer, code) => {
    await using server = await serve(() => answer);
    await using transport = plainTransport(server);
    await expect(transport.exchange(create)).rejects.toMatchObject({
      code,
      effect: "ambiguous",
      message: expect.stringContaining("POST /things?x=1"),
    });
  });

  test.each([
    ["POST", "read ECONNRESET). Nobody knows whether the request took effect."],
    ["GET", "read ECONNRESET)."],
  ] as const)("that is cut off raises doubt of a %s as far as it can have had an effect", async (method, told) => {
    await using server = await serve(() => (response) => void response.socket?.resetAndDestroy());
    await using transport = plainTransport(server);
    const cut = transport.exchange({ method, path: "/things", repeatable: false });
    await expect(cut).rejects.toMatchObject({ message: expect.stringMatching(ending(told)) });
  });

  test("whose answer is no HTTP is told so", async () => {
    await using server = await serveRaw((socket) =>
      socket.once("data", () => socket.end("SSH-2.0-OpenSSH_9.6\r\n\r\n")),
    );
    await using transport = plainTransport({ origin: `http://127.0.0.1:${server.port}` });
    await expect(transport.exchange(create)).rejects.toMatchObject({ code: "answer-garbled", effect: "ambiguous" });
  });

  test("that cannot be written as HTTP is not sent", async () => {
    await using server = await serve(() => ({ status: 200 }));
    await using transport = plainTransport(server);
    await expect(transport.exchange({ ...create, path: "/a b\r\nX: 1" })).rejects.toMatchObject({
      code: "request-invalid",
      effect: "unsent",
    });
    expect(server.received).toHaveLength(0);
  });

  test("whose answer is longer than allowed is broken off", async () => {
    await using server = await serve(() => ({ status: 200, body: "x".repeat(2000) }));
    await using transport = plainTransport(server, {}, { longestAnswer: 1000 });
    await expect(transport.exchange(create)).rejects.toMatchObject({ code: "answer-too-long", effect: "ambiguous" });
  });

  test.each([301, 302, 303, 307, 308])("that is redirected by %d is not sent elsewhere", async (status) => {
    await using elsewhere = await serve(() => ({ status: 200 }));
    await using server = await serve(() => ({ status, headers: { location: `${elsewhere.origin}/` } }));
    await using transport = plainTransport(server);
    await expect(transport.exchange({ ...create, method: "GET" })).rejects.toMatchObject({
      code: "redirected",
      message: expect.stringMatching(/redirect \(\d+ to .*which is not followed/),
    });
    expect(elsewhere.received).toHaveLength(0);
  });

  test.each([
    ["https://sso.example.com/saml/login?SAMLRequest=s3cret&RelayState=s3cret", "https://sso.example.com/saml/login)"],
    ["https://admin:s3cret@sso.example.com:8443/a#s3cret", "https://sso.example.com:8443/a)"],
    ["/login;jsessionid=s3cret/form?token=s3cret", "/login/form)"],
    ["mailto:s3cret@example.com", "mailto://)"],
    ["http://[s3cret", "what is no address)"],
  ])("tells of a redirect to %s only where it leads", async (location, told) => {
    await using server = await serve(() => ({ status: 302, headers: { location } }));
    await using transport = plainTransport(server);
    const thrown: unknown = await transport.exchange(create).catch((cause: unknown) => cause);
    expect(thrown).toMatchObject({ code: "redirected", message: expect.stringContaining(told) });
    expect(String(thrown)).not.toContain("s3cret");
  });
});

describe("a signal", () => {
  test("that has fired lets nothing be sent", async () => {
    await using server = await serve(() => ({ status: 200 }));
    await using transport = plainTransport(server);
    await expect(transport.exchange({ ...create, signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "aborted",
      effect: "unsent",
    });
    expect(server.connections()).toBe(0);
  });

  test.each([
    ["POST", " came. Nobody knows whether the request took effect."],
    ["GET", " came."],
  ] as const)(
    "that fires before the answer raises doubt of a %s as far as it can have had an effect",
    async (method, told) => {
      const stop = new AbortController();
      await using server = await serve(() => {
        stop.abort();
        return "hang";
      });
      await using transport = plainTransport(server);
      const stopped = transport.exchange({ method, path: "/things", repeatable: false, signal: stop.signal });
      await expect(stopped).rejects.toMatchObject({ code: "aborted", message: expect.stringMatching(ending(told)) });
    },
  );

  test("ends a request that waits for a connection, unsent, for ever", async () => {
    const stop = new AbortController();
    let release = (): void => undefined;
    await using server = await serve((_, number) =>
      number > 1 ? { status: 200 } : (response) => (release = () => void response.end("first")),
    );
    await using transport = plainTransport(server, {}, { connections: 1 });
    const first = transport.exchange({ ...create, path: "/first" });
    const second = transport.exchange({ ...create, path: "/second", signal: stop.signal });
    while (server.received.length === 0) await new Promise(setImmediate);
    stop.abort();
    await expect(second).rejects.toMatchObject({ code: "aborted", effect: "unsent" });
    release();
    expect(await first).toMatchObject({ text: "first" });
    await transport.exchange({ ...create, path: "/third" });
    expect(server.received.map((request) => request.path)).toEqual(["/first", "/third"]);
  });

  test("after the answer changes nothing", async () => {
    const stop = new AbortController();
    await using server = await serve(() => ({ status: 200, body: "ok" }));
    await using transport = plainTransport(server, {}, { connections: 1 });
    const response = await transport.exchange({ ...create, signal: stop.signal });
    stop.abort();
    expect(response.text).toBe("ok");
    expect((await transport.exchange(create)).text).toBe("ok");
    expect(server.connections()).toBe(1);
  });
});
