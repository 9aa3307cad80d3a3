import type { Program } from "../program";
import { combinedInstancePrograms } from "./combined-instances";
import { combinedStatementPrograms } from "./combined-statements";
import { conditionPrograms } from "./conditions";
import { countPrograms } from "./count";
import { forEachPrograms } from "./for-each";
import { documentedInstances } from "./documented-instances";
import { documentedValues } from "./documented-values";
import { knownOfLaterPrograms } from "./known-of-later";
import { lifecyclePrograms } from "./lifecycle";
import { movedPrograms } from "./moved";
import { orderPrograms } from "./order";
import { outputPrograms } from "./outputs";
import { placePrograms } from "./places";
import { removedAndImportPrograms } from "./removed-and-import";
import { replacePrograms } from "./replace";
import { statePrograms } from "./state";
import { surroundingsPrograms } from "./surroundings";
import { templatePrograms } from "./templates";
import { targetPrograms } from "./targets";
import { valuePrograms } from "./values";
import { variablePrograms } from "./variables";

/** All programs of `terraform_data`. */
export const programs: readonly Program[] = [
  ...countPrograms,
  ...forEachPrograms,
  ...orderPrograms,
  ...replacePrograms,
  ...movedPrograms,
  ...removedAndImportPrograms,
  ...targetPrograms,
  ...conditionPrograms,
  ...valuePrograms,
  ...knownOfLaterPrograms,
  ...lifecyclePrograms,
  ...outputPrograms,
  ...variablePrograms,
  ...placePrograms,
  ...surroundingsPrograms,
  ...templatePrograms,
  ...statePrograms,
  ...documentedInstances,
  ...documentedValues,
  ...combinedInstancePrograms,
  ...combinedStatementPrograms,
];
