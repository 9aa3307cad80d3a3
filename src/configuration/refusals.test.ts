import { readConfiguration } from "./read-configuration";
import { refusals } from "./testing/refusals";

describe("what Terraform refuses is refused in its words:", () => {
  it.each(refusals)("%s", (_, summary, document) => {
    const { diagnostics } = readConfiguration("prod", document);
    expect([...new Set(diagnostics.map((diagnostic) => diagnostic.summary))]).toEqual([summary]);
    expect(diagnostics.every(({ severity, detail }) => severity === "error" && /[.?)]$/.test(detail))).toBe(true);
  });
});
