import { without } from "../record";
import { isBefore, type Profile } from "../release";
import { laterFields } from "./later-fields";

/** As it goes out: without what came later, with the fields beyond the document, and `uri`, which is always null. */
export function onWire<T extends { readonly extra?: Readonly<Record<string, unknown>> | undefined }>(
  kind: keyof typeof laterFields,
  profile: Profile,
): (object: T) => object {
  const later = Object.entries(laterFields[kind]).flatMap(([field, since]) =>
    isBefore(profile, since) ? [field] : [],
  );
  return ({ extra, ...documented }) => {
    const known = later.length === 0 ? documented : without(documented, later);
    return { ...known, uri: null, ...extra };
  };
}
