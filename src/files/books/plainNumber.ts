/**
 * Formats a number unambiguously: with a decimal point, and never with exactly three decimals, because `1.125` could be
 * a thousand.
 */
export function plainNumber(value: number): string {
  // Tables contain binary fractions: at most 15 digits are significant.
  const shown = Number.isInteger(value) ? value : Number(value.toPrecision(15));
  const digits = String(shown);
  const text = digits.includes("e-") ? shown.toFixed(20) : digits;
  return /\.\d{3}$/u.test(text) ? `${text}0` : text;
}
