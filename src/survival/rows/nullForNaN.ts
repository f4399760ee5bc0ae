/** Replaces NaN in a list with `null`, in place. */
export function nullForNaN(list: (number | null)[]): readonly (number | null)[] {
  for (const [i, each] of list.entries()) if (Number.isNaN(each)) list[i] = null;
  return list;
}
