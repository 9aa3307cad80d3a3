/** The largest whole number that is not above the canonical decimal. */
export function floorDecimal(text: string): bigint {
  const [whole = "0", fraction] = text.split(".");
  return BigInt(whole) - (fraction !== undefined && text.startsWith("-") ? 1n : 0n);
}
