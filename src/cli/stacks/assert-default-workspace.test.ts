import { assertDefaultWorkspace } from "./assert-default-workspace";

test.each([[{}], [{ TF_WORKSPACE: "" }], [{ TF_WORKSPACE: "default" }]])(
  "%j is the workspace that there is",
  (environment) => {
    expect(() => assertDefaultWorkspace(environment)).not.toThrow();
  },
);

test("another workspace is refused by name: its state is not ours to take", () => {
  const named = expect.objectContaining({ code: "workspace-not-supported", detail: expect.stringContaining('"prod"') });
  expect(() => assertDefaultWorkspace({ TF_WORKSPACE: "prod" })).toThrow(
    expect.objectContaining({ diagnostics: [named] }),
  );
});
