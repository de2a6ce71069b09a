/** Fields are few and come thousands of times; a body that was made to do harm has as many as it likes. */
const maxKnown = 2_000;

/** A function of a field's name that works out each name once. */
export function byField<Result>(workOut: (field: string) => Result): (field: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (field) => {
    const found = known.get(field);
    if (found !== undefined) return found.result;
    if (known.size >= maxKnown) known.clear();
    const result = workOut(field);
    known.set(field, { result });
    return result;
  };
}
