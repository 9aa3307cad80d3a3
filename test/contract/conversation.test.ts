import { quirkNames, type Quirk } from "../../src/simulator/quirks";
import type { Release } from "./configurations";
import { conversationOf } from "./conversation";
import { Judge } from "./judge";
import type { Exchange } from "./recorder";

/** Quirks that leave the document; with the others, answers are as documented. */
const beyondTheDocument = new Set<Quirk | undefined>([
  "stringIds",
  "noResponseKey",
  "listAsArray",
  "listAsObject",
  "noIdInAnswer",
  "extraFields",
]);

const releases: readonly Release[] = ["4.5", "6.2"];
const cases = releases.flatMap((release) => [undefined, ...quirkNames].map((quirk) => [release, quirk] as const));

describe.each(cases)("release %s, quirk %s", (release, quirk) => {
  let exchanges: readonly Exchange[];
  const judge = new Judge(release, quirk === "stringIds");
  beforeAll(async () => {
    exchanges = await conversationOf(release, quirk);
  }, 120_000);

  test("every request of the client is in the document, field by field", () => {
    const faults = exchanges.flatMap((exchange, i) => judge.request(exchange, exchanges.slice(0, i)));
    expect([...new Set(faults)]).toEqual([]);
  });

  test("every answer of the simulator is in the document, unless a quirk has it otherwise", () => {
    const faults = exchanges.flatMap((exchange) => judge.answer(exchange));
    if (beyondTheDocument.has(quirk)) expect(faults).not.toEqual([]);
    else expect(faults).toEqual([]);
  });
});
