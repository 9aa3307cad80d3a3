import { Refusal } from "../refusal";
import { isBefore, type Profile } from "../release";

const special = /[%&*$#@!\\/:?"<>|;',]/;

/** The hyphen, though forbidden on the vendor's pages, is accepted: their own screenshots show it. */
export function checkName(name: string, what: string, profile: Profile): void {
  const found = special.exec(name)?.[0];
  if (found !== undefined) throw new Refusal(400, `${what} name '${name}' contains the special character '${found}'.`);
  if (name.includes(" ") && !isBefore(profile, "6.0")) {
    throw new Refusal(400, `${what} name '${name}' contains a space.`);
  }
}
