import { describeWithQuirks, quirkGroups } from "./with-quirk";

describeWithQuirks(quirkGroups.status);
