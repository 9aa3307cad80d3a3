/** How words are set off. The plain style leaves them as they are. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
}

const same = (text: string) => text;

export const plainStyle: Style = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };

export const colourStyle: Style = {
  bold: ansi(1, 22),
  dim: ansi(2, 22),
  red: ansi(31, 39),
  green: ansi(32, 39),
  yellow: ansi(33, 39),
  cyan: ansi(36, 39),
};

function ansi(on: number, off: number): (text: string) => string {
  // The end of an inner bold or dim ends the outer one too: it is begun again.
  return (text) =>
    text === "" ? "" : `\u001b[${on}m${text.replaceAll(`\u001b[${off}m`, `\u001b[${off}m\u001b[${on}m`)}\u001b[${off}m`;
}
