// Tables for the first seven binary digits after the point: 128 places.
const POWERS_OF_2 = /* @__PURE__ */ Float64Array.from({ length: 1024 }, (_, i) => 2 ** i);
/** 2^(place / 128). */
const ROOTS_OF_2 = /* @__PURE__ */ Float64Array.from({ length: 128 }, (_, place) => 2 ** (place / 128));
/** 128 log₂(1 + place / 128). */
const LOGS = /* @__PURE__ */ Float64Array.from(
  { length: 128 },
  (_, place) => (128 * Math.log1p(place / 128)) / Math.LN2,
);

const bits = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));

/**
 * (1 + u)^y for u, y ≥ 0, in half the time of `Math.exp(y * Math.log1p(u))`; relative error below 6e-16 (1 + y log(1 +
 * u)).
 *
 * Both the logarithm and the exponential take the first digits from a table, and the rest from a few terms of a series
 * (P. Tang 1989, 1990). Constants are literals: a loop would
 * read those of the module anew for each row.
 */
export function onePlusPower(u: number, y: number): number {
  const whole = 1 + u;
  // What rounding has taken from u.
  const lost = u - (whole - 1);
  bits.setFloat64(0, whole, true);
  const head = bits.getInt32(4, true);
  const exponent = (head >> 20) - 1023;
  const place = (head >> 13) & 127;
  const start = (POWERS_OF_2[exponent] as number) * (1 + place / 128);
  // log(whole / start) = 2 artanh s = 2 (s + s³/3 + s⁵/5 + …), here with s² below 2^-16.
  const s = (whole - start + lost) / (whole + start);
  const square = s * s;
  const rest = (256 / Math.LN2) * s * (1 + square * (1 / 3 + square * (1 / 5)));
  // The logarithm of the power to base 2, in places.
  const log = y * (128 * exponent + ((LOGS[place] as number) + rest));
  if (log >= 128 * 1024) return Infinity;
  const near = Math.floor(log);
  const x = (log - near) * (Math.LN2 / 128);
  const root = ROOTS_OF_2[near & 127] as number;
  const above = x * (1 + x * (1 / 2 + x * (1 / 6 + x * (1 / 24 + x * (1 / 120)))));
  return (POWERS_OF_2[near >> 7] as number) * (root + root * above);
}
