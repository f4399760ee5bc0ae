/** A result as JSON, with typed arrays as lists. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value, (_, each) => (ArrayBuffer.isView(each) ? Array.from(each as Float64Array) : each), 2);
}
