import { colourStyle, plainStyle, type Style } from "../../report/style";
import type { CliHost, Output } from "../host/cli-host";

/** Colour only on a terminal, and only where neither `--no-color` nor `NO_COLOR` is given. */
export function styleOf({ machine }: CliHost, output: Output, colour: boolean): Style {
  const refused = (machine.environment["NO_COLOR"] ?? "") !== "";
  return colour && !refused && output.isTerminal ? colourStyle : plainStyle;
}
