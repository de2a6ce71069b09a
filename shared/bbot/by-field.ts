/** Fields are few and repeat thousands of times; a hostile body has as many as it likes. */
const maxKnown = 2_000;

/** Memoizes a function of a field's name. */
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
