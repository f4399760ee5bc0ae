/** Whether text looks like a person's name: two words of letters. */
export function isName(text: string): boolean {
  return /^\p{L}[\p{L}\p{M}.'’-]*(?: |\u00a0)\p{L}/u.test(text);
}
