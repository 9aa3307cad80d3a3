import { create } from "@bufbuild/protobuf";
import { DiagnosticError, type AttributePath, type Diagnostic } from "../diagnostics/diagnostic";
import {
  AttributePathSchema,
  AttributePath_StepSchema,
  DiagnosticSchema,
  Diagnostic_Severity,
  type AttributePath as AttributePathMessage,
  type Diagnostic as DiagnosticMessage,
} from "./generated/tfplugin6_pb";

export function diagnosticMessage({ severity, summary, detail, attributePath }: Diagnostic): DiagnosticMessage {
  return create(DiagnosticSchema, {
    severity: severity === "error" ? Diagnostic_Severity.ERROR : Diagnostic_Severity.WARNING,
    summary,
    detail,
    ...(attributePath === undefined ? {} : { attribute: pathMessage(attributePath) }),
  });
}

export function pathMessage(path: AttributePath): AttributePathMessage {
  const steps = path.map((step) =>
    create(AttributePath_StepSchema, {
      selector:
        typeof step === "number"
          ? { case: "elementKeyInt", value: BigInt(step) }
          : { case: "attributeName", value: step },
    }),
  );
  return create(AttributePathSchema, { steps });
}

/** Every failure of a call as Terraform shows it: never a gRPC error, which would read as a crash of the provider. */
export function failureMessages(failure: unknown): DiagnosticMessage[] {
  if (failure instanceof DiagnosticError) return failure.diagnostics.map(diagnosticMessage);
  const detail = failure instanceof Error ? failure.message : String(failure);
  return [
    diagnosticMessage({
      severity: "error",
      code: "internal-error",
      summary: "Something unexpected went wrong in the provider",
      detail: `${detail}. This is a defect of cdktf-scv: please report it.`,
    }),
  ];
}
