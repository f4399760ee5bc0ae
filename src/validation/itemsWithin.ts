import * as z from "zod/mini";
import { MOST_BAD_ITEMS } from "./fields";
import { issueAt } from "./issueAt";
import { type Rule, whenValid } from "./rules";

/** A rule: the items of a list must be from `least` to `greatest` if another field is true. */
export function itemsWithin<Input extends object>(
  list: keyof Input & string,
  least: number,
  greatest: number,
  where: keyof Input & string,
): Rule<Input> {
  const check = ({ value, issues }: z.core.ParsePayload<Input>): void => {
    if (!value[where]) return;
    const items = value[list] as unknown as ArrayLike<number>;
    for (let i = 0, bad = 0; i < items.length && bad < MOST_BAD_ITEMS; i++) {
      const item = items[i] as number;
      if (item >= least && item <= greatest) continue;
      bad++;
      const [code, bound] = item < least ? (["tooSmall", least] as const) : (["tooLarge", greatest] as const);
      issues.push(issueAt([list, i], item, code, { bound }));
    }
  };
  return z.check(check as never, { when: whenValid([list, where]) } as never) as never;
}
