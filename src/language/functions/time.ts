import { num, str } from "../make";
import { textOf } from "./argument";
import { formatDate } from "./format-date";
import { parseDuration } from "./duration";
import { parseInstant, writeInstant } from "./instant";
import type { LanguageFunction } from "./language-function";

export const timeFunctions: readonly LanguageFunction[] = [
  {
    name: "formatdate",
    parameters: [
      { name: "format", type: "string" },
      { name: "time", type: "string" },
    ],
    returns: "string",
    call: ([format, time]) => str(formatDate(textOf(format), parseInstant(textOf(time), 1))),
  },
  { name: "plantimestamp", parameters: [], returns: "string", call: (_, host) => str(host.now()) },
  {
    name: "timeadd",
    parameters: [
      { name: "timestamp", type: "string" },
      { name: "duration", type: "string" },
    ],
    returns: "string",
    mayBeNull: true,
    call: ([time, duration]) => {
      const instant = parseInstant(textOf(time), 0);
      return str(writeInstant({ ...instant, nanoseconds: instant.nanoseconds + parseDuration(textOf(duration)) }));
    },
  },
  {
    name: "timecmp",
    parameters: [
      { name: "timestamp_a", type: "string" },
      { name: "timestamp_b", type: "string" },
    ],
    returns: "number",
    call: ([first, second]) => {
      const [a, b] = [parseInstant(textOf(first), 0).nanoseconds, parseInstant(textOf(second), 1).nanoseconds];
      return num(a < b ? -1 : a > b ? 1 : 0);
    },
  },
  { name: "timestamp", parameters: [], returns: "string", call: (_, host) => str(host.now()) },
];
