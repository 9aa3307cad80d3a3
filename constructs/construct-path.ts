import type { Construct } from "constructs";

/** `prod/backup/gold`: of a construct that is not made yet. */
export function constructPath(scope: Construct, id: string): string {
  return scope.node.path === "" ? id : `${scope.node.path}/${id}`;
}
