import type { Appliance } from "../appliance";
import { idParameter } from "../call";
import { Refusal } from "../refusal";
import type { Route } from "../router";

export function jobRoutes({ jobs }: Appliance): Route[] {
  return [
    {
      method: "GET",
      path: "/api/4.1/jobs",
      handle: ({ request }) => {
        const type = request.query.get("type");
        const wanted = jobs.all().filter((job) => type === null || job.type === type);
        return { list: { key: "jobResponseList", items: wanted.reverse(), bare: true } };
      },
    },
    {
      method: "GET",
      path: "/api/4.1/jobs/{id}",
      handle: (call) => {
        const job = jobs.get(idParameter(call, "id"));
        if (job === undefined) throw new Refusal(404, `There is no job ${call.parameters["id"] ?? ""}.`);
        return { payload: job };
      },
    },
  ];
}
