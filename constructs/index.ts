export { ArgumentError } from "./argument-error";
export type { AttachedPolicy } from "./attached-policy";
export { BuiltInSchedule, BuiltInScheduleName, type BuiltInScheduleProps } from "./built-in-schedule";
export { Datastore } from "./datastore";
export { DayOfWeek } from "./day-of-week";
export type { IEntity } from "./entity";
export { Folder, type FolderLookup } from "./folder";
export { Frequency } from "./frequency";
export { Host } from "./host";
export { LockingPeriod } from "./locking-period";
export type { InventoryLookup, Lookup } from "./lookup";
export { Notification } from "./notification";
export { ExistingPolicy, Policy, type IPolicy, type PolicyProps } from "./policy";
export { Protocol } from "./protocol";
export { ResourceGroup, type Email, type ResourceGroupProps } from "./resource-group";
export { Retention } from "./retention";
export {
  Schedule,
  type DailySchedule,
  type HourlySchedule,
  type MonthlySchedule,
  type ScheduleTime,
  type WeeklySchedule,
} from "./schedule";
export { ScvProvider, type ScvProviderProps, type VcenterProps } from "./scv-provider";
export type { SecondaryDestination, SecondaryProtection } from "./secondary-protection";
export { Secret } from "./secret";
export { SnapshotNamePart, type SnapshotName } from "./snapshot-name";
export { Spanning } from "./spanning";
export { StorageSystem, type StorageSystemProps } from "./storage-system";
export { Tag, type TagLookup } from "./tag";
export { VirtualMachine, type VirtualMachineLookup } from "./virtual-machine";
/** What `npm run generate` makes out of the provider's schema, for what the constructs above do not have. */
export * as bindings from "./generated/providers/scv";
