/** What is made of a list, made once a list: it is the same as long as the array is. */
export function oncePerList<M, Made>(make: (list: readonly M[]) => Made): (list: readonly M[]) => Made {
  const known = new WeakMap<readonly M[], { readonly made: Made }>();
  return (list) => {
    const found = known.get(list);
    if (found !== undefined) return found.made;
    const made = make(list);
    known.set(list, { made });
    return made;
  };
}
