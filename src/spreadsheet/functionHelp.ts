import { descriptions } from "../catalogue/descriptions.generated";
import type { CellFunction } from "./cellFunction";
import { type CellParameter, cellName } from "./cellParameter";

/** What a person is told about an argument. */
export interface ParameterHelp extends CellParameter {
  /** What it means, in a sentence or more. */
  readonly description: string;
}

/** What a person is told about a function while typing it. */
export interface FunctionHelp {
  /** Its name. */
  readonly name: string;
  /** What it computes, in a sentence. */
  readonly description: string;
  /** Its arguments in their order. */
  readonly parameters: readonly ParameterHelp[];
}

/** The columns of logs, which are no fields of an input. */
const COLUMNS: Readonly<Record<string, string>> = {
  customerId: "One cell an order or a subscription: who the customer is.",
  orderedAt: "The date of each order.",
  amount: "What each order was worth; below 0 where it was paid back.",
  startedAt: "The date on which each subscription began.",
  endedAt: "The date on which each ended; blank where it is running.",
  mrr: "What each brings a month.",
  trial: "Whether each is a trial: TRUE or FALSE.",
};

/**
 * The help of a function, from the comments of the metric and its fields.
 *
 * @param cellFunction - A function.
 * @returns Its description and one for each argument, in English, with the names that the arguments have in cells.
 */
export function functionHelp(cellFunction: CellFunction): FunctionHelp {
  const { name, metric, parameters } = cellFunction;
  const { summary = "", fields = {} } = descriptions[metric] ?? {};
  const renamed = (text: string) =>
    text
      .replace(/`(\w+)`/g, (_, word: string) => (/^[a-z]+[A-Z]/.test(word) || word in fields ? cellName(word) : word))
      // In a cell a choice is written as text, and a fraction may be written as a percentage.
      .replace(/`/g, "");
  return {
    name,
    description: cellFunction.description ?? renamed(summary),
    parameters: parameters.map((parameter) => ({
      ...parameter,
      description:
        COLUMNS[parameter.field] ?? renamed(fields[parameter.field.replace("[]", ".items").replace("[]", "")] ?? ""),
    })),
  };
}
