import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import { isJsonObject, type Json } from "../../language/json";
import type { ScvClient } from "./client";
import { readObjects, readText } from "./wire/read-wire";
import { objectIn } from "./wire/payload";

const firstPause = 250;
const longestPause = 5_000;
/** Half an hour: what takes longer is for a person to look at. */
const patience = 1_800_000;

/** Returns when the job is over. Throws DiagnosticError where it failed. A job that is not known any more is over. */
export async function waitForJob(client: ScvClient, id: string): Promise<void> {
  const until = client.connection.now() + patience;
  for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
    const payload = await client.getIfThere(`/api/4.1/jobs/${encodeURIComponent(id)}`);
    const outcome = payload === undefined ? "over" : outcomeOf(id, payload.json);
    if (outcome === "over") return;
    if (client.connection.now() > until) throw unfinished(id);
    await client.connection.sleep(pause);
  }
}

/** An unknown status is not the end. */
function outcomeOf(id: string, payload: Json | undefined): "over" | "running" {
  const job = objectIn(payload, "status");
  const status = job ? readText(job, "status").toUpperCase() : "";
  if (job && status === "FAILED") {
    const failed = readObjects(job, "tasks").filter((task) => isJsonObject(task) && readText(task, "message") !== "");
    const reasons = failed.map((task) => `${readText(task, "name")}: ${readText(task, "message")}`);
    throw new DiagnosticError(
      error({
        code: "job-failed",
        summary: `Job ${id} of the appliance failed`,
        detail: `${reasons.join("; ") || "It gives no reason."} Its log is in the appliance's job monitor.`,
      }),
    );
  }
  return status === "COMPLETED" || status === "COMPLETED_WITH_WARNING" ? "over" : "running";
}

function unfinished(id: string): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "job-unfinished",
      summary: `Job ${id} of the appliance does not end`,
      detail: "It was waited for half an hour. See the appliance's job monitor, then run again.",
    }),
  );
}
