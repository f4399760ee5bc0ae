/**
 * Returns the own fields of an object, with copies of arrays and of the objects in it: what the object inherits, and
 * what a getter or a proxy changes later, is not seen.
 */
export function ownFields<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, ownValue(each)])) as Value;
}

function ownValue(value: unknown): unknown {
  if (Array.isArray(value)) return [...value];
  return Object.prototype.toString.call(value) === "[object Object]" ? ownFields(value as object) : value;
}
