import { outcomeUnknown } from "../provider/intent";
import { failingCreates, failingDeletes } from "./testing/failing";
import { TestStack, actions, books, done } from "./testing/test-stack";

const pulpable = { force_destroy: true };

describe("create_before_destroy", () => {
  const renamed = (title: string, isbn: string) =>
    books({
      emma: { title, isbn, lifecycle: { create_before_destroy: true }, ...pulpable },
      guide: { subtitle: "no ${library_book.emma.id}" },
    });

  test("creates, moves the dependents over, and then destroys the predecessor", async () => {
    const stack = new TestStack();
    await stack.has(renamed("emma", "a"));
    expect((await stack.plan(renamed("Emma", "b"))).changes[0]).toMatchObject({
      action: "replace",
      createBeforeDestroy: true,
    });
    expect(await stack.apply(renamed("Emma", "b"))).toMatchObject({ created: 1, updated: 1, deleted: 1 });
    expect(done(stack.events)).toEqual([
      "create library_book.emma",
      "update library_book.guide",
      "delete library_book.emma",
    ]);
    const deletion = { kind: "finished", action: "delete", deposed: expect.stringMatching(/^[0-9a-f]+$/) };
    expect(stack.events).toContainEqual(expect.objectContaining(deletion));
    expect(stack.titles()).toEqual(["Emma", "guide"]);
    expect(await stack.state()).toMatchObject({
      "library_book.emma": { attributes: { id: "3" }, create_before_destroy: true },
    });
    expect(actions(await stack.plan(renamed("Emma", "b")))).toEqual([]);
  });

  test("destroys first where the name stays: two objects cannot have one name", async () => {
    const stack = new TestStack();
    await stack.has(renamed("emma", "a"));
    expect((await stack.plan(renamed("emma", "b"))).changes[0]).toMatchObject({
      action: "replace",
      createBeforeDestroy: false,
    });
    await stack.apply(renamed("emma", "b"));
    expect(done(stack.events)).toEqual([
      "delete library_book.emma",
      "create library_book.emma",
      "update library_book.guide",
    ]);
  });

  test("puts the predecessor back where the successor could not be made", async () => {
    const stack = new TestStack();
    await stack.has(renamed("emma", "a"));
    const before = await stack.state();
    stack.tampering = failingCreates(["Emma"]);
    expect(await stack.apply(renamed("Emma", "b"))).toMatchObject({ created: 0, deleted: 0 });
    expect(await stack.state()).toEqual(before);
    expect(stack.titles()).toEqual(["emma", "guide"]);
    stack.tampering = () => ({});
    expect(await stack.apply(renamed("Emma", "b"))).toMatchObject({ created: 1, updated: 1, deleted: 1 });
  });

  test("a predecessor whose deletion failed is kept as deposed, and deleted by the next apply", async () => {
    const stack = new TestStack();
    await stack.has(renamed("emma", "a"));
    stack.tampering = failingDeletes;
    expect(await stack.apply(renamed("Emma", "b"))).toMatchObject({ created: 1, deleted: 0 });
    expect(await stack.state()).toMatchObject({
      "library_book.emma": { attributes: { id: "3" } },
      "library_book.emma (deposed)": { attributes: { id: "1" }, deposed: expect.stringMatching(/^[0-9a-f]{1,8}$/) },
    });
    stack.tampering = () => ({});
    expect(actions(await stack.plan(renamed("Emma", "b")))).toEqual(["delete library_book.emma (deposed)"]);
    await stack.apply(renamed("Emma", "b"));
    expect(Object.keys(await stack.state())).toEqual(["library_book.emma", "library_book.guide"]);
    expect(stack.titles()).toEqual(["Emma", "guide"]);
  });

  test("a replacement beside an older deposed object deletes each under its own key", async () => {
    const stack = new TestStack();
    await stack.has(renamed("emma", "a"));
    stack.tampering = failingDeletes;
    await stack.apply(renamed("Emma", "b"));
    stack.tampering = () => ({});
    expect(await stack.apply(renamed("EMMA", "c"))).toMatchObject({ created: 1, deleted: 2, diagnostics: [] });
    expect(Object.keys(await stack.state())).toEqual(["library_book.emma", "library_book.guide"]);
    expect(stack.titles()).toEqual(["EMMA", "guide"]);
  });

  test("a run that died between setting aside and creating is taken up: the successor first, then the deletion", async () => {
    const stack = new TestStack();
    await stack.has(renamed("emma", "a"));
    stack.tampering = failingCreates(["Emma"], outcomeUnknown);
    await stack.apply(renamed("Emma", "b"));
    expect(Object.keys(await stack.state())).toContain("library_book.emma (deposed)");
    stack.tampering = () => ({});
    stack.events.length = 0;
    expect(await stack.apply(renamed("Emma", "b"))).toMatchObject({ created: 1, deleted: 1, diagnostics: [] });
    expect(done(stack.events)).toEqual([
      "create library_book.emma",
      "update library_book.guide",
      "delete library_book.emma",
    ]);
    expect(stack.titles()).toEqual(["Emma", "guide"]);
    expect(actions(await stack.plan(renamed("Emma", "b")))).toEqual([]);
  });

  test("what a successor depends on is created before it is destroyed too", async () => {
    const stack = new TestStack();
    const json = (title: string, isbn: string) =>
      books({
        emma: { title, isbn, ...pulpable },
        guide: {
          title: `guide to ${title}`,
          isbn: "${library_book.emma.id}",
          lifecycle: { create_before_destroy: true },
          ...pulpable,
        },
      });
    await stack.has(json("emma", "a"));
    await stack.apply(json("Emma", "b"));
    expect(done(stack.events)).toEqual([
      "create library_book.emma",
      "create library_book.guide",
      "delete library_book.guide",
      "delete library_book.emma",
    ]);
  });
});
