import { z } from "zod";
import { orNull, text } from "./fields";

const moment = z
  .string()
  .regex(/^\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d [AP]M$/, "expected a time as MM/dd/yyyy hh:mm:ss AM|PM");

export const jobSchema = z.object({
  id: z.int(),
  type: z.string(),
  name: z.string(),
  status: z.string(),
  startTime: moment,
  /** null while it runs. */
  endTime: orNull(moment),
  parentId: orNull(z.int()),
  tasks: z
    .array(
      z.object({
        name: z.string(),
        status: z.string(),
        startTime: orNull(moment),
        endTime: orNull(moment),
        message: text,
      }),
    )
    .nullish()
    .transform((tasks) => tasks ?? []),
});

export type Job = z.output<typeof jobSchema>;

/** `11/21/2026 09:05:00 PM`, in the appliance's time zone, which is UTC. */
export function applianceTime(milliseconds: number): string {
  const time = new Date(milliseconds);
  const two = (value: number): string => String(value).padStart(2, "0");
  const hours = time.getUTCHours();
  const day = `${two(time.getUTCMonth() + 1)}/${two(time.getUTCDate())}/${time.getUTCFullYear()}`;
  const clock = `${two(hours % 12 === 0 ? 12 : hours % 12)}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())}`;
  return `${day} ${clock} ${hours < 12 ? "AM" : "PM"}`;
}
