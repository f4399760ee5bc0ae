/** Number of cached results. */
const KEPT = 4096;

/** Caches the last results of a function of frequency and age: many customers share both. */
export function remembered(
  compute: (frequency: number, age: number) => number,
): (frequency: number, age: number) => number {
  const frequencies = new Float64Array(KEPT).fill(-1);
  const ages = new Float64Array(KEPT);
  const results = new Float64Array(KEPT);
  return (frequency, age) => {
    const place = (7919 * age + 104_729 * frequency) & (KEPT - 1);
    if (frequencies[place] !== frequency || ages[place] !== age) {
      frequencies[place] = frequency;
      ages[place] = age;
      results[place] = compute(frequency, age);
    }
    return results[place] as number;
  };
}
