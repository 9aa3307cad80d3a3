/** As it goes out: with the fields beyond the document, and `uri`, which is always null. */
export function onWire<T extends { readonly extra?: Readonly<Record<string, unknown>> | undefined }>(object: T): object {
  const { extra, ...documented } = object;
  return { ...documented, uri: null, ...extra };
}
