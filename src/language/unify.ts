import { sameType, type Type } from "./type";

/** One type that holds values of all of these: their own where they agree, string for mixed primitives; undefined where none does. */
export function unify(types: readonly Type[]): Type | undefined {
  const known = types.filter((type) => type !== "dynamic");
  const [first, ...others] = known;
  if (first === undefined) return "dynamic";
  if (others.every((type) => sameType(first, type))) return first;
  if (known.every((type) => typeof type === "string")) return "string";
  return unifyAttributes(known) ?? unifyElements(known);
}

/** Of objects with the same attributes: an object; of other objects: a map. */
function unifyAttributes(types: readonly Type[]): Type | undefined {
  const objects = types.flatMap((type) => (typeof type !== "string" && type[0] === "object" ? [type[1]] : []));
  const [first] = objects;
  if (first === undefined || objects.length !== types.length) return undefined;
  const names = Object.keys(first);
  const alike = objects.every(
    (other) => Object.keys(other).length === names.length && names.every((name) => Object.hasOwn(other, name)),
  );
  if (!alike) {
    const element = unify(objects.flatMap((other) => Object.values(other)));
    return element && ["map", element];
  }
  const attributes: [string, Type][] = [];
  for (const name of names) {
    const unified = unify(objects.map((other) => other[name] ?? "dynamic"));
    if (unified === undefined) return undefined;
    attributes.push([name, unified]);
  }
  return ["object", Object.fromEntries(attributes)];
}

/** Of lists and tuples: a list; of sets, or maps: theirs. */
function unifyElements(types: readonly Type[]): Type | undefined {
  const kinds = new Set<string>();
  const elements: Type[] = [];
  for (const type of types) {
    if (typeof type === "string" || type[0] === "object") return undefined;
    if (type[0] === "tuple") elements.push(...type[1]);
    else elements.push(type[1]);
    kinds.add(type[0] === "tuple" ? "list" : type[0]);
  }
  const element = unify(elements);
  if (element === undefined || kinds.size !== 1) return undefined;
  return kinds.has("list") ? ["list", element] : kinds.has("set") ? ["set", element] : ["map", element];
}
