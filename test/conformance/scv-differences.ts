import { at, has, type Difference } from "./differences";

/** What ours does differently from Terraform with the same provider, on purpose; beside the differences of the language. */
export const scvDifferences: readonly Difference[] = [
  {
    reason:
      "an object is deleted after all that referred to it has changed, so that nothing points at nothing meanwhile",
    program: "errors-of-a-policy-in-use",
    // the appliance refuses what Terraform sends, so that everything after it is another story
    is: ({ place: [step, ...rest], judge, other }) =>
      step === "2" &&
      (rest.join(" / ") === "apply / exit" ? judge === 1 && other === 0 : !rest.join(" / ").startsWith("plan")),
  },
  {
    reason: "a natural key that is taken is an error in the plan, not in the middle of the apply",
    program: "errors-of-a-name-that-is-taken",
    is: (gap) =>
      (at(gap, "1 / plan / exit") && gap.other === 1) ||
      (at(gap, "1 / plan / diagnostics") && has(gap.other, "exists already")) ||
      (at(gap, "1 / apply") && has(gap.judge, "There is a policy p already")),
  },
  {
    reason: "planned values tell what is sensitive of an object that is replaced, too",
    is: (gap) => at(gap, "* / plan / planned / resources / * / sensitive_values / *") && gap.other === true,
  },
  {
    reason: "a refresh-only plan that finds nothing else than the state has is no change",
    // a number that is read from the state is never the same to Terraform as one from the provider
    is: (gap) =>
      (at(gap, "* / plan / exit") && gap.judge === 2 && gap.other === 0) ||
      (at(gap, "* / plan / applyable") && gap.judge === true && gap.other === false),
  },
  {
    reason: "when a whole kind of objects vanishes at once, the run stops",
    // of the kind, and not of each object
    is: (gap) =>
      at(gap, "* / plan / diagnostics") &&
      has(gap.judge, "of the state is not there") &&
      has(gap.other, "of the state is not there"),
  },
];
