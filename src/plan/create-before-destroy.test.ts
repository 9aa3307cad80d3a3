import { readConfiguration } from "../configuration/read-configuration";
import { dependencyGraph } from "../configuration/dependency-graph";
import { createBeforeDestroy } from "./create-before-destroy";
import { resourceDependencies } from "./resource-dependencies";

const book = (subtitle: string, more: object = {}) => ({ title: "x", subtitle, ...more });
const first = { lifecycle: { create_before_destroy: true } };

function dependenciesOf(books: Record<string, object>) {
  const { configuration } = readConfiguration("test", {
    terraform: { required_providers: { library: { source: "terraform.local/test/library" } } },
    provider: { library: {} },
    data: { library_room: { main: { name: "main" } } },
    resource: { library_book: Object.fromEntries(Object.entries(books).map(([name, body]) => [name, { ...body }])) },
  });
  const blocks = new Map(configuration.resources.map((block) => [block.address, block]));
  const dependencies = resourceDependencies(dependencyGraph(configuration), blocks);
  return { configuration, dependencies };
}

test("a resource depends on what it refers to and names, through others too, and not on providers", () => {
  const { dependencies } = dependenciesOf({
    a: book("${data.library_room.main.id}"),
    b: book("${library_book.a.id}"),
    c: book("", { depends_on: ["library_book.b"] }),
    d: book(""),
  });
  const all = ["data.library_room.main", ...["a", "b", "c", "d"].map((name) => `library_book.${name}`)];
  expect(Object.fromEntries(all.map((address) => [address, dependencies(address)]))).toEqual({
    "data.library_room.main": [],
    "library_book.a": ["data.library_room.main"],
    "library_book.b": ["data.library_room.main", "library_book.a"],
    "library_book.c": ["data.library_room.main", "library_book.a", "library_book.b"],
    "library_book.d": [],
  });
});

test("a circle, which the configuration reported, does not run for ever", () => {
  const { dependencies } = dependenciesOf({ a: book("${library_book.b.id}"), b: book("${library_book.a.id}") });
  expect(dependencies("library_book.a")).toContain("library_book.b");
});

test("who asks for it is created first, and so is all that it depends on, and nobody else", () => {
  const { configuration, dependencies } = dependenciesOf({
    root: book(""),
    middle: book("${library_book.root.id}"),
    asking: book("${library_book.middle.id}", first),
    dependent: book("${library_book.asking.id}"),
    other: book(""),
  });
  expect([...createBeforeDestroy(configuration.resources, dependencies)].sort()).toEqual([
    "library_book.asking",
    "library_book.middle",
    "library_book.root",
  ]);
});
