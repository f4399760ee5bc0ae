/** Replaces NaN in a list with `null`, in place. */
export function nullForNaN(list: (number | null)[]): readonly (number | null)[] {
  for (let i = 0; i < list.length; i++) if (Number.isNaN(list[i])) list[i] = null;
  return list;
}
