import { setMaxListeners } from "node:events";
import { ExchangeError, type Interceptor } from "./exchange";

export function abortedUnsent(): ExchangeError {
  return new ExchangeError("The run was stopped before the request was sent.", "unsent", "aborted");
}

/** The promise, or an `aborted` error as soon as the signal fires; the work behind the promise goes on. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  if (signal.aborted) {
    promise.catch(() => undefined);
    return Promise.reject(abortedUnsent());
  }
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(abortedUnsent());
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** Every request also ends when the signal of the run fires. */
export function abortWith(run: AbortSignal | undefined): Interceptor {
  if (run !== undefined) allowManyListeners(run);
  return (next) => (request) => {
    if (request.signal !== undefined) allowManyListeners(request.signal);
    if (run === undefined) return next(request);
    return next({ ...request, signal: request.signal === undefined ? run : AbortSignal.any([request.signal, run]) });
  };
}

/** Each request under way listens: more than ten, at which Node warns, are no leak. */
export function allowManyListeners(signal: AbortSignal): void {
  setMaxListeners(Infinity, signal);
}
