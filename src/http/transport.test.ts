import { plainTransport } from "./testing/plain-transport";
import { serve } from "./testing/scripted-server";

const read = { method: "GET", path: "/", repeatable: true } as const;

describe("openTransport", () => {
  test("keeps connections alive and never opens more than allowed", async () => {
    await using server = await serve(() => ({ status: 200 }));
    await using transport = plainTransport(server, {}, { connections: 3 });
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(Array.from({ length: 20 }, () => transport.exchange(read)));
    }
    expect(server.received).toHaveLength(100);
    expect(server.connections()).toBeLessThanOrEqual(3);
  });

  test("connects anew after a connection was lost", async () => {
    await using server = await serve((_, number) => (number === 2 ? "reset" : { status: 200 }));
    await using transport = plainTransport(server, {}, { connections: 1 });
    await transport.exchange(read);
    await expect(transport.exchange(read)).rejects.toMatchObject({ code: "connection-lost" });
    expect(await transport.exchange(read)).toMatchObject({ status: 200 });
  });

  test("closing ends what is under way, and nothing is sent after it", async () => {
    await using server = await serve(() => "hang");
    const transport = plainTransport(server);
    const hanging = transport.exchange(read).catch((thrown: unknown) => thrown);
    while (server.received.length === 0) await new Promise(setImmediate);
    await transport.close();
    expect(await hanging).toMatchObject({ code: "closed", effect: "ambiguous" });
    await expect(transport.exchange(read)).rejects.toMatchObject({ code: "closed", effect: "unsent" });
    expect(server.received).toHaveLength(1);
  });
});
