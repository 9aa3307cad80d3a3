import { error } from "../diagnostics/diagnostic";
import type { Configuration } from "./configuration";
import { declaredBlocks, type Declared } from "./declared";
import { reportAt, type Report } from "./place";

export function checkDuplicates(configuration: Configuration, report: Report): void {
  const first = new Map<string, Declared>();
  for (const declared of declaredBlocks(configuration)) {
    const { address } = declared;
    const earlier = first.get(address);
    if (earlier === undefined) first.set(address, declared);
    else {
      const where = earlier.constructPath === undefined ? "" : ` The first is at ${earlier.constructPath}.`;
      const other = declared.kind === "provider" ? "another alias" : "another name";
      reportAt(
        report,
        declared,
      )(
        error({
          code: "duplicate-block",
          summary: summaryOf(declared),
          detail: `${address} is declared more than once: give one of them ${other}.${where}`,
        }),
      );
    }
  }
}

function summaryOf({ kind, address }: Declared): string {
  const [first = "", second = ""] = address.split(".");
  switch (kind) {
    case "provider":
      return "Duplicate provider configuration";
    case "managed":
      return `Duplicate resource "${first}" configuration`;
    case "data":
      return `Duplicate data "${second}" configuration`;
    case "output":
      return "Duplicate output definition";
    case "variable":
      return "Duplicate variable declaration";
    case "local":
      return "Duplicate local value definition";
    case "check":
      return `Duplicate check "${second}" configuration`;
  }
}
