// One validated scalar call, against the bare formula and against a bare parse by zod of the same input.
// Build first: npm run build, at the root.
import * as z from "zod/mini";
import { churnRate, clvFromChurn } from "../dist/index.mjs";
import { print, ratio } from "./ratio.mjs";

// A changing input, so that no engine can lift the call out of the loop.
let turn = 0;
let sink = 0;
const counts = () => {
  turn = (turn + 1) & 1023;
  return { customersAtStart: 2000 + turn, customersLost: turn };
};

const schema = z.strictObject({ customersAtStart: z.int().check(z.gte(0)), customersLost: z.int().check(z.gte(0)) });
const bare = ({ customersAtStart, customersLost }) =>
  customersAtStart === 0 ? null : customersLost / customersAtStart;
const checkedByHand = (input) => {
  const { customersAtStart, customersLost } = input;
  if (!Number.isSafeInteger(customersAtStart) || !Number.isSafeInteger(customersLost))
    throw new TypeError("whole numbers");
  if (customersLost < 0 || customersLost > customersAtStart) throw new RangeError("lost");
  return bare(input);
};

const validated = () => {
  sink += churnRate(counts());
};
print(
  "churnRate : the bare formula",
  ratio(validated, () => (sink += bare(counts()))),
);
print(
  "churnRate : the formula with checks by hand",
  ratio(validated, () => (sink += checkedByHand(counts()))),
);
print(
  "churnRate : a bare zod/mini parse of two counts",
  ratio(validated, () => (sink += z.parse(schema, counts()).customersLost)),
);

const value = () => {
  turn = (turn + 1) & 1023;
  return { revenuePerPeriod: 50 + turn, churnRate: 0.035, grossMargin: 0.8 };
};
print(
  "clvFromChurn : the bare formula",
  ratio(
    () => (sink += clvFromChurn(value())),
    () => {
      const { revenuePerPeriod, churnRate: churn, grossMargin } = value();
      sink += (revenuePerPeriod * grossMargin) / churn;
    },
  ),
);
if (!Number.isFinite(sink)) throw new Error("a result was not finite");
