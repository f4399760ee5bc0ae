import { isLog } from "../../src/logs/checkLog";

/** A value after a round trip through JSON, typed arrays as arrays; a log, which has no such form, as it is. */
export function viaJson(value: unknown): unknown {
  const logs: unknown[] = [];
  const plain = (_: string, each: unknown) => {
    if (isLog(each)) return { log: logs.push(each) - 1 };
    return ArrayBuffer.isView(each) ? Array.from(each as Float64Array) : each;
  };
  const withLog = (_: string, each: unknown) =>
    typeof each === "object" && each !== null && "log" in each && typeof each.log === "number" ? logs[each.log] : each;
  return JSON.parse(JSON.stringify(value, plain), withLog);
}

/** What kind of arrays a value consists of. */
export function kindsOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value))
    return Object.prototype.toString.call(value);
  return Object.entries(value).map(([name, each]) => [name, kindsOf(each)]);
}

/** The numbers of a value; in a list, one that is not defined is null by itself. */
export function numbersOf(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return Array.from(value as ArrayLike<number | null>).filter((each) => each !== null);
}

/** What is no plain data or no number to compute with. Tables of many cells are walked without a matcher for each. */
export function strangeIn(value: unknown): unknown[] {
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0) ? [] : [value];
  if (typeof value !== "object" || value === null)
    return ["string", "boolean", "undefined"].includes(typeof value) || value === null ? [] : [value];
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array).flatMap(strangeIn);
  if (Array.isArray(value)) return value.flatMap(strangeIn);
  return Object.getPrototypeOf(value) === Object.prototype ? Object.values(value).flatMap(strangeIn) : [value];
}

/** Freezes a value and all that is in it; typed arrays cannot be frozen. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value))
    Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
