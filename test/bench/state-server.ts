import { createServer } from "node:http";
import { z } from "zod";

/** As a configuration names it. */
export interface HttpBackend {
  readonly http: { readonly address: string };
}

/** The least that Terraform's `http` backend needs, GET and POST of one state, for as long as the work takes. */
export async function withStateServer<T>(
  held: Buffer | undefined,
  work: (backend: HttpBackend) => Promise<T>,
): Promise<T> {
  let state = held;
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
  try {
    return await work({ http: { address: `http://127.0.0.1:${port}/state` } });
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}
