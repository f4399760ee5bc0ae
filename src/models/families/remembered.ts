/** Number of cached results. */
const KEPT = 4096;

/** Results searched one by one before there is a table, which takes longer to set up than a few results. */
const FEW = 8;

/** Caches the last results of a function of frequency and age: many customers share both. */
export function remembered(
  compute: (frequency: number, age: number) => number,
): (frequency: number, age: number) => number {
  let frequencies = new Float64Array(FEW);
  let ages = new Float64Array(FEW);
  let results = new Float64Array(FEW);
  let count = 0;
  const computed = (frequency: number, age: number, place: number): number => {
    frequencies[place] = frequency;
    ages[place] = age;
    results[place] = compute(frequency, age);
    return results[place] as number;
  };
  return (frequency, age) => {
    if (count < FEW) {
      for (let i = 0; i < count; i++) if (frequencies[i] === frequency && ages[i] === age) return results[i] as number;
      return computed(frequency, age, count++);
    }
    if (frequencies.length === FEW) {
      frequencies = new Float64Array(KEPT).fill(-1);
      ages = new Float64Array(KEPT);
      results = new Float64Array(KEPT);
    }
    const place = (7919 * age + 104_729 * frequency) & (KEPT - 1);
    return frequencies[place] === frequency && ages[place] === age
      ? (results[place] as number)
      : computed(frequency, age, place);
  };
}
