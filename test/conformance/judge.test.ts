import { describeWithTerraform } from "../terraform/terraform";
import { perform } from "./engine";
import { programs } from "./programs/all";
import { readRecorded, record } from "./recorded";
import { bareSurroundings } from "./surroundings";
import { terraformEngine } from "./terraform-engine";

const terraform = terraformEngine(bareSurroundings);

describeWithTerraform("Terraform", () => {
  it.concurrent.each([...programs])(
    "still does what is recorded of $name",
    async (program) => {
      const observed = await perform(terraform, program);
      if (process.env["RECORD"] === "1") record(program, observed);
      expect(observed).toEqual(readRecorded(program));
    },
    300_000,
  );
});
