import { churn } from "./aliases/churn";
import { cohorts } from "./aliases/cohorts";
import { experiments } from "./aliases/experiments";
import { impact } from "./aliases/impact";
import { models } from "./aliases/models";
import { purchases } from "./aliases/purchases";
import { risk } from "./aliases/risk";
import { subscription } from "./aliases/subscription";
import { surveys } from "./aliases/surveys";
import { survival } from "./aliases/survival";
import { value } from "./aliases/value";
import type { Aliases } from "./aliasNames";

/** The other names of all metrics, by their ids. One name may belong to several. */
export const aliases: Readonly<Record<string, Aliases>> = {
  ...churn,
  ...subscription,
  ...purchases,
  ...value,
  ...surveys,
  ...experiments,
  ...impact,
  ...risk,
  ...cohorts,
  ...models,
  ...survival,
};
