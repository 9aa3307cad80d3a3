/** Where ours answers otherwise than Terraform, on purpose: the template, and what ours says. */
export const differences: ReadonlyMap<string, "error"> = new Map([
  // an infinite number cannot be stored, shown or sent: ours says at once what is wrong
  ["${1 / 0}", "error"],
]);
