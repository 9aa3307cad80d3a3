import { z } from "zod";
import { functionNames, lookUpFunction } from "../../src/language/functions/registry";
import { describeWithTerraform, terraform } from "../terraform/terraform";

const signatures = z.object({
  function_signatures: z.record(
    z.string(),
    z.object({ parameters: z.array(z.unknown()).default([]), variadic_parameter: z.unknown().optional() }),
  ),
});

describeWithTerraform("the functions of the language", () => {
  it("are Terraform's, with as many parameters", async () => {
    const { stdout } = await terraform(["metadata", "functions", "-json"], process.cwd(), {});
    const theirs = signatures.parse(JSON.parse(stdout)).function_signatures;
    const names = Object.keys(theirs).filter((name) => !name.startsWith("core::"));
    expect([...functionNames()].sort()).toEqual(names.sort());
    for (const name of names) {
      const [ours, their] = [lookUpFunction(name), theirs[name]];
      // these two look at the expression of their argument, and are no functions of values
      if (name === "try" || name === "can") continue;
      const counts = { name, parameters: ours?.parameters.length, variadic: ours?.variadic !== undefined };
      const wanted = { name, parameters: their?.parameters.length, variadic: their?.variadic_parameter !== undefined };
      expect(counts).toEqual(wanted);
    }
  });
});
