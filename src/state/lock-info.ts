import { z } from "zod";

/** Who holds the lock. */
export const lockInfoSchema = z.object({
  id: z.string(),
  operation: z.string(),
  who: z.string(),
  pid: z.number().int(),
  host: z.string(),
  /** Within the same one, a process id tells whether the holder runs. */
  processSpace: z.string().optional(),
  /** ISO 8601, UTC. */
  created: z.string(),
  /** ISO 8601, UTC, of the last heartbeat. */
  beat: z.string(),
  timeToLiveSeconds: z.number().positive(),
  /** Grows with each holder. */
  fencing: z.number().int().nonnegative(),
});

export type LockInfo = z.output<typeof lockInfoSchema>;
