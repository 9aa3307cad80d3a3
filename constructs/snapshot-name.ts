/** A part of the names of snapshots. */
export const SnapshotNamePart = {
  RESOURCE_GROUP: "$ResourceGroup",
  POLICY: "$Policy",
  HOST_NAME: "$HostName",
  SCHEDULE_TYPE: "$ScheduleType",
  /** Stands for `customText`. */
  CUSTOM_TEXT: "$CustomText",
} as const;

export type SnapshotNamePart = (typeof SnapshotNamePart)[keyof typeof SnapshotNamePart];

/** How the snapshots of a resource group are named. */
export interface SnapshotName {
  /**
   * Ends the newest snapshot's name in `_recent` in place of the time. Not on ASA r2.
   *
   * @default false
   */
  readonly recent?: boolean;
  /**
   * Parts of the name in their order.
   *
   * @default - the appliance's own format
   */
  readonly format?: SnapshotNamePart[];
  /** Text for `SnapshotNamePart.CUSTOM_TEXT`, which must then be in `format`. */
  readonly customText?: string;
}
