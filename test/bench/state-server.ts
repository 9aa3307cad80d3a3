import { createServer } from "node:http";
import { z } from "zod";

/** The least that Terraform's `http` backend needs: GET and POST of one state. */
export async function startStateServer(): Promise<{ address: string; stop: () => Promise<void> }> {
  let state: Buffer | undefined;
  const server = createServer((request, response) => {
    if (request.method === "POST") {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        state = Buffer.concat(chunks);
        response.end();
      });
      return;
    }
    response.statusCode = state === undefined ? 404 : 200;
    response.end(state);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    address: `http://127.0.0.1:${port}/state`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
