import { oncePerList } from "./once-per-list";

test("what is made of a list is made once a list, whatever it is", () => {
  const made: (readonly number[])[] = [];
  const firstOf = oncePerList((list: readonly number[]) => {
    made.push(list);
    return list[0];
  });
  const [one, other, empty] = [[1, 2], [1, 2], []];
  expect([one, other, empty, one, empty, one].map(firstOf)).toEqual([1, 1, undefined, 1, undefined, 1]);
  expect(made).toEqual([one, other, empty]);
});
