import { add, divide, fromDecimal, multiply, negate, truncate, type BinaryFloat } from "./binary-float";
import { isShortWhole } from "./decimal";
import { shortestDecimal } from "./shortest-decimal";

type Operation = (a: BinaryFloat, b: BinaryFloat) => BinaryFloat;

/** The sum of two canonical decimals, as Terraform's numbers of 512 bits give it; so with the others. */
export function sum(a: string, b: string): string {
  return whole(a, b, (x, y) => x + y) ?? operate(a, b, add);
}

export function difference(a: string, b: string): string {
  return whole(a, b, (x, y) => x - y) ?? operate(a, b, subtract);
}

export function product(a: string, b: string): string {
  return whole(a, b, (x, y) => x * y) ?? operate(a, b, multiply);
}

/** The divisor is not zero. */
export function quotient(a: string, b: string): string {
  return whole(a, b, (x, y) => x / y) ?? operate(a, b, divide);
}

/** What a division towards zero leaves: it has the sign of the dividend. By zero nothing is divided: all is left. */
export function remainder(a: string, b: string): string {
  if (b === "0") return a;
  return whole(a, b, (x, y) => x % y) ?? operate(a, b, (x, y) => subtract(x, multiply(y, truncate(divide(x, y)))));
}

/** Of whole numbers that a double holds, where the result is one too: all but a few, and many times faster. */
function whole(a: string, b: string, operation: (a: number, b: number) => number): string | undefined {
  if (!isShortWhole(a) || !isShortWhole(b)) return undefined;
  const result = operation(Number(a), Number(b));
  // adding 0 makes 0 of -0
  return Number.isSafeInteger(result) ? String(result + 0) : undefined;
}

export function opposite(text: string): string {
  return text === "0" ? text : text.startsWith("-") ? text.slice(1) : `-${text}`;
}

/** The number as 512 bits hold it. */
export function asHeld(text: string): string {
  return shortestDecimal(fromDecimal(text));
}

function operate(a: string, b: string, operation: Operation): string {
  return shortestDecimal(operation(fromDecimal(a), fromDecimal(b)));
}

function subtract(a: BinaryFloat, b: BinaryFloat): BinaryFloat {
  return add(a, negate(b));
}
