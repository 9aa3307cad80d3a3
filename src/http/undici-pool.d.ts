/** The pool alone: all of undici takes a third of a short command's time to load. */
declare module "undici/lib/dispatcher/pool.js" {
  import { Pool } from "undici";
  export = Pool;
}
