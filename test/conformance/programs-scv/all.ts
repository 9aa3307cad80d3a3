import { attributePrograms } from "./attributes";
import { dataSourcePrograms } from "./data-sources";
import { errorPrograms } from "./errors";
import { groupPrograms } from "./group";
import { instancePrograms } from "./instances";
import { languagePrograms } from "./language";
import { planPrograms } from "./plans";
import { policyPrograms } from "./policy";
import { schedulePrograms } from "./schedule";
import type { ScvProgram } from "./scv-program";
import { storageSystemPrograms } from "./storage-system";

export const scvPrograms: readonly ScvProgram[] = [
  ...policyPrograms,
  ...groupPrograms,
  ...storageSystemPrograms,
  ...schedulePrograms,
  ...dataSourcePrograms,
  ...instancePrograms,
  ...errorPrograms,
  ...attributePrograms,
  ...languagePrograms,
  ...planPrograms,
];
