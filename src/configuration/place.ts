import type { AttributePath, Diagnostic } from "../diagnostics/diagnostic";

/** Takes what is found. */
export type Report = (diagnostic: Diagnostic) => void;

export interface Place {
  readonly address?: string;
  readonly constructPath?: string;
  readonly attributePath?: AttributePath;
}

/** Reports with the place of the block, and within it of the attribute, that is being read. */
export function reportAt(report: Report, { address, constructPath, attributePath }: Place): Report {
  return (diagnostic) => {
    const path = [...(attributePath ?? []), ...(diagnostic.attributePath ?? [])];
    report({
      ...(address !== undefined && { address }),
      ...(constructPath !== undefined && { constructPath }),
      ...diagnostic,
      ...(path.length > 0 && { attributePath: path }),
    });
  };
}
