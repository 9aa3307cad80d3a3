import { convertible } from "./convertible";
import { attributeType, sameType, type Type } from "./type";

type Compound = Exclude<Type, string>;
type Kind = Compound[0];

/**
 * One type that holds values of all of these, by Terraform's rules: objects of the same attributes and tuples of the
 * same length part by part, other objects as maps, other tuples as lists; else the first of them, by preference,
 * that all others convert to. Undefined where there is none. What is of any type yet has no say, but beside
 * collections or structures of one kind, or where there is no common type: then all stay of any type.
 */
export function unify(types: readonly Type[]): Type | undefined {
  return unifyTyped(types) ?? (types.includes("dynamic") ? "dynamic" : undefined);
}

function unifyTyped(types: readonly Type[]): Type | undefined {
  const known = types.filter((type) => type !== "dynamic");
  const [first, ...others] = known;
  if (first === undefined) return "dynamic";
  const compound = known.filter((type) => typeof type !== "string");
  const kinds = new Set(compound.map(([kind]) => kind));
  const isCompound = compound.length === known.length;
  if (isCompound && kinds.size === 1 && known.length < types.length) return "dynamic";
  if (others.every((type) => sameType(first, type))) return first;
  if (!isCompound) return preferred(known);
  if (only(kinds, "object")) return unifyObjects(compound) ?? unifyAs("map", compound);
  if (only(kinds, "tuple")) return unifyTuples(compound);
  if (only(kinds, "set")) return unifyAs("set", compound);
  if (only(kinds, "map", "object")) return unifyMixed("map", compound) ?? preferred(known);
  if (only(kinds, "list", "tuple")) return unifyMixed("list", compound) ?? preferred(known);
  return preferred(known);
}

function only(kinds: ReadonlySet<Kind>, ...wanted: readonly Kind[]): boolean {
  return [...kinds].every((kind) => wanted.includes(kind));
}

/** Undefined where the attributes differ, or one of them has no type in common. */
function unifyObjects(types: readonly Compound[]): Type | undefined {
  const objects = types.flatMap((type) => (type[0] === "object" ? [type[1]] : []));
  const names = Object.keys(objects[0] ?? {});
  if (objects.some((other) => Object.keys(other).length !== names.length)) return undefined;
  const attributes: [string, Type][] = [];
  for (const name of names) {
    const each = objects.map((object) => attributeType(object, name)).filter((type) => type !== undefined);
    const unified = each.length === objects.length ? unify(each) : undefined;
    if (unified === undefined) return undefined;
    attributes.push([name, unified]);
  }
  return ["object", Object.fromEntries(attributes)];
}

function unifyTuples(types: readonly Compound[]): Type | undefined {
  const tuples = types.flatMap((type) => (type[0] === "tuple" ? [type[1]] : []));
  const length = tuples[0]?.length ?? 0;
  if (tuples.some((other) => other.length !== length)) return unifyAs("list", types);
  const items: Type[] = [];
  for (let i = 0; i < length; i++) {
    const unified = unify(tuples.map((tuple) => tuple[i] ?? "dynamic"));
    if (unified === undefined) return undefined;
    items.push(unified);
  }
  return ["tuple", items];
}

/** A collection whose element type holds everything that is inside any of them. */
function unifyAs(kind: "list" | "set" | "map", types: readonly Compound[]): Type | undefined {
  const element = unify(types.flatMap(elementTypes));
  if (element === undefined || (element === "dynamic" && !types.every(settles))) return undefined;
  return [kind, element];
}

/** As `unifyAs`, but each structure is made a collection first. */
function unifyMixed(kind: "list" | "map", types: readonly Compound[]): Type | undefined {
  const elements = types.flatMap((type) => {
    const own = elementTypes(type);
    return own.length === 0 ? [] : [unify(own)];
  });
  const known = elements.filter((element) => element !== undefined);
  const element = known.length === elements.length ? unify(known) : undefined;
  return element && [kind, element];
}

/** Can a collection be made of it by itself? */
function settles(type: Compound): boolean {
  return unify(elementTypes(type)) !== undefined;
}

function elementTypes(type: Compound): readonly Type[] {
  if (type[0] === "tuple") return type[1];
  return type[0] === "object" ? Object.values(type[1]) : [type[1]];
}

const preference: readonly (Kind | "string")[] = ["string", "list", "set", "map", "tuple", "object"];

function preferred(types: readonly Type[]): Type | undefined {
  const rank = (type: Type): number => {
    const position = preference.findIndex((kind) => kind === (typeof type === "string" ? type : type[0]));
    return position < 0 ? preference.length : position;
  };
  const candidates = [...types].sort((a, b) => rank(a) - rank(b));
  return candidates.find((wanted) => types.every((type) => fits(type, wanted)));
}

function fits(type: Type, wanted: Type): boolean {
  if (sameType(type, wanted)) return true;
  const isOpen = typeof wanted !== "string" && wanted[1] === "dynamic";
  return convertible(type, wanted) && (!isOpen || typeof type === "string" || settles(type));
}
