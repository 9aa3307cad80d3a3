import { readConfiguration } from "../configuration/read-configuration";
import type { Json } from "../language/json";
import { num, object, str } from "../language/make";
import type { Value } from "../language/value";
import { stackEvaluation } from "./stack-evaluation";
import { noFunctions } from "./testing/no-functions";

const book = { mode: "managed", type: "library_book", name: "emma" } as const;

function evaluation(locals: Readonly<Record<string, Json>>) {
  const { configuration } = readConfiguration("test", {
    terraform: { required_providers: { library: { source: "terraform.local/test/library" } } },
    resource: { library_book: { emma: {} } },
    locals,
  });
  const surroundings = { workingFolder: "/project", workspace: "default" };
  return stackEvaluation({ configuration, variables: {}, surroundings }, noFunctions);
}

const pages = (value: number): Value => object({ pages: num(value) });

test("a local is what its expression is, through other locals", () => {
  const values = evaluation({ a: "x", b: "${local.a}y", c: ["${local.b}", 1] });
  expect(values.local("b")).toEqual(str("xy"));
  expect(values.local("c")).toMatchObject({ items: [str("xy"), num(1)] });
});

test("a local follows a resource that is given another value, through other locals too", () => {
  const values = evaluation({ pages: "${library_book.emma.pages}", twice: "${local.pages * 2}" });
  for (const count of [7, 9]) {
    values.setInstance(book, pages(count));
    expect(values.local("twice")).toEqual(num(count * 2));
  }
});

test("a local that cannot be evaluated is an error under its own name, to whoever reads it", () => {
  const values = evaluation({ broken: "${library_book.emma.nothing}", other: "${true ? 1 : local.broken}" });
  values.setInstance(book, pages(1));
  expect(() => values.local("broken")).toThrow(
    expect.objectContaining({ diagnostics: [expect.objectContaining({ address: "local.broken" })] }),
  );
});

test("a chain of thousands does not exhaust the call stack", () => {
  const links = Array.from({ length: 5_000 }, (_, i): [string, Json] => [`l${i + 1}`, `\${local.l${i}}`]);
  const values = evaluation(Object.fromEntries([["l0", "${library_book.emma.pages}"], ...links]));
  values.setInstance(book, pages(7));
  expect(values.local("l5000")).toEqual(num(7));
});
