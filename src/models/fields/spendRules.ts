import { checkThat } from "../../validation/checkThat";
import { noneAbove } from "../../validation/rareErrors";
import { type Rule, whenValid } from "../../validation/rules";
import type { CustomerSpends } from "./customers";

/** Arguments with purchases of customers, and weights. */
interface SpendArguments {
  readonly customers: CustomerSpends;
  readonly options?: { readonly weights?: ArrayLike<number> | undefined } | undefined;
}

/** Whether a customer counts in a fit of the model of spending. */
export function hasSpent({ frequency, meanRepeatValue }: CustomerSpends, row: number): boolean {
  return (frequency[row] as number) > 0 && (meanRepeatValue[row] as number) > 0;
}

/** Some customer with a weight must have repeat purchases, and some a value of these above 0; of fits of this model. */
export function spendRules<Input extends SpendArguments>(
  applies: (input: Input) => boolean = () => true,
): readonly Rule<Input>[] {
  return [
    anySpend("frequency", ({ frequency }, row) => (frequency[row] as number) > 0),
    anySpend("meanRepeatValue", hasSpent),
  ];

  function anySpend(
    column: "frequency" | "meanRepeatValue",
    has: (customers: CustomerSpends, row: number) => boolean,
  ): Rule<Input> {
    return checkThat<Input>(
      (input) => {
        const { customers, options } = input;
        if (!applies(input)) return true;
        const { length } = customers.frequency;
        for (let row = 0; row < length; row++)
          if (has(customers, row) && (options?.weights?.[row] ?? 1) > 0) return true;
        return false;
      },
      ({ customers }) => ({ code: noneAbove, value: customers[column], details: { bound: 0 } }),
      { path: ["customers", column], when: whenValid(["customers", "options"]) },
    );
  }
}
