/** A result as JSON: typed arrays as lists, so that nothing gets lost. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value, (_, each) => (ArrayBuffer.isView(each) ? Array.from(each as Float64Array) : each), 2);
}
