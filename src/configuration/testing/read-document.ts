import type { Json } from "../../language/json";
import type { Configuration } from "../configuration";
import { readConfiguration } from "../read-configuration";

/** Of a document in which nothing is wrong. */
export function readDocument(json: Json): Configuration {
  const { configuration, diagnostics } = readConfiguration("prod", json);
  expect(diagnostics).toEqual([]);
  return configuration;
}
