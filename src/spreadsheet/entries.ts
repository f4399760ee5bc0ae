import type { CellEntry } from "./cellEntry";
import { churn } from "./entries/churn";
import { cohorts } from "./entries/cohorts";
import { experiments } from "./entries/experiments";
import { impact } from "./entries/impact";
import { models } from "./entries/models";
import { purchases } from "./entries/purchases";
import { risk } from "./entries/risk";
import { subscription } from "./entries/subscription";
import { surveys } from "./entries/surveys";
import { survival } from "./entries/survival";
import { value } from "./entries/value";

/** How each metric looks in a spreadsheet, by its id. */
export const entries: Readonly<Record<string, CellEntry | readonly CellEntry[] | null>> = {
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
} as never;
