import { shellWord } from "../../diagnostics/shell-word";
import type { View } from "./view";

/** Commands that work on one stack, as messages advise them. */
const ofOneStack = /\bscv (state (?:mv|rm|show|pull|push)|import|taint|untaint|force-unlock)\b(?! --stack)/g;

/** Where there are several stacks, a command that is advised says which one it is for. */
export function stackNamingView(view: View, hasSeveralStacks: () => boolean): View {
  let option = "";
  return {
    ...view,
    stack(name, blockOf, of) {
      option = hasSeveralStacks() ? ` --stack=${shellWord(name)}` : "";
      view.stack(name, blockOf, of);
    },
    diagnostics: (diagnostics) =>
      view.diagnostics(
        diagnostics.map((found) => ({
          ...found,
          detail: found.detail.replace(ofOneStack, (_, command: string) => `scv ${command}${option}`),
        })),
      ),
  };
}
