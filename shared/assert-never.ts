/** Closes a discriminated union: adding a member without handling it becomes a type error here. */
export function assertNever(value: never): never {
  throw new TypeError(`Unhandled case: ${JSON.stringify(value)}`);
}
