/** Resolves after the milliseconds, or (by resolving or rejecting) when the signal fires. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;
