/**
 * A number that no reader takes for another one: with a dot as decimal mark and never exactly three decimals, after
 * which `1.125` could be a thousand.
 */
export function plainNumber(value: number): string {
  // Tables keep binary fractions: what they show has 15 digits at most.
  const shown = Number.isInteger(value) ? value : Number(value.toPrecision(15));
  const digits = String(shown);
  const text = digits.includes("e-") ? shown.toFixed(20) : digits;
  return /\.\d{3}$/u.test(text) ? `${text}0` : text;
}
