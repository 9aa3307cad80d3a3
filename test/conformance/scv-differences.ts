import { at, has, type Difference } from "./differences";
import { listOf } from "./read-json";

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
    reason: "a replacement that the appliance would refuse, because the object is in use, is an error in the plan, too",
    program: "errors-of-a-replacement-in-use",
    is: (gap) =>
      (at(gap, "2 / plan / exit") && gap.other === 1) ||
      (at(gap, "2 / plan / diagnostics") && has(gap.other, "in use cannot be destroyed")) ||
      (at(gap, "2 / apply") && has(gap.judge, "The appliance refused")) ||
      (at(gap, "2 / remote / requests") && has(gap.judge, "DELETE")),
  },
  {
    reason: "planned values tell what is sensitive of an object that is replaced, too",
    is: (gap) => at(gap, "* / plan / planned / resources / * / sensitive_values / *") && gap.other === true,
  },
  {
    reason: "when a whole kind of objects vanishes at once, the run stops",
    // of the kind, and not of each object
    is: (gap) =>
      at(gap, "* / plan / diagnostics") &&
      has(gap.judge, "is there any more") &&
      has(gap.other, "of the state is not there"),
  },
  {
    reason: "what the server alone decides is no drift",
    program: "attributes-of-the-server-alone",
    is: (gap) =>
      (at(gap, "* / plan / drift / scv_storage_system.s") && gap.other === undefined) ||
      (at(gap, "* / plan / announcements") && has(gap.judge, "Drift detected") && !has(gap.other, "Drift detected")),
  },
  {
    reason: "the deletion of an object after its replacement is told as failed when it failed",
    program: "language-of-deposed-objects",
    is: (gap) =>
      (at(gap, "2 / apply / done") || at(gap, "2 / apply / order")) &&
      !has(gap.judge, "delete scv_policy.p") &&
      has(gap.other, "delete scv_policy.p"),
  },
  {
    reason: "wrong credentials are an error in the plan, too, where it has nothing to read",
    program: "plan-with-wrong-credentials",
    is: (gap) =>
      (at(gap, "1 / plan / exit") && gap.judge === 2 && gap.other === 1) ||
      (at(gap, "1 / plan / diagnostics") && listOf(gap.judge).length === 0),
  },
];
