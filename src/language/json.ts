/** Anything that JSON can say. Numbers that a JavaScript number cannot hold are `JsonNumber`. */
export type Json = null | boolean | number | string | JsonNumber | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}
/** The decimal text of a number beyond the precision of a JavaScript number. */
export class JsonNumber {
  constructor(readonly text: string) {}
}
