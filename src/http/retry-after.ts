import type { HttpResponse } from "./exchange";

/** Milliseconds that the server asks to wait (seconds or HTTP date), undefined when it does not say. */
export function retryAfter(response: HttpResponse, now: () => number): number | undefined {
  const text = response.headers["retry-after"]?.trim();
  if (text === undefined || text === "") return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const until = Date.parse(text);
  if (Number.isNaN(until)) return undefined;
  // By the server's own clock where it tells it: ours may differ.
  const sent = Date.parse(response.headers["date"] ?? "");
  return Math.max(0, until - (Number.isNaN(sent) ? now() : sent));
}
