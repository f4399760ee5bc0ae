import { MOST_BAD_ITEMS } from "../validation/fields";
import { type FoundProblem, problemRule } from "../validation/issueAt";
import type { Rule } from "../validation/rules";

/** A rule: the items of a list must be from `least` to `greatest` if another field is true. */
export function itemsWithin<Input extends object>(
  list: keyof Input & string,
  least: number,
  greatest: number,
  where: keyof Input & string,
): Rule<Input> {
  return problemRule([list, where], (input: Input) => {
    const found: FoundProblem[] = [];
    if (!input[where]) return found;
    const items = input[list] as unknown as ArrayLike<number>;
    for (let i = 0; i < items.length && found.length < MOST_BAD_ITEMS; i++) {
      const value = items[i] as number;
      if (value < least) found.push({ path: [list, i], value, code: "tooSmall", details: { bound: least } });
      if (value > greatest) found.push({ path: [list, i], value, code: "tooLarge", details: { bound: greatest } });
    }
    return found;
  });
}
