import type { TextsOf } from "../text";

/** The metrics of models of purchases and contracts, in English. */
export const models: TextsOf<typeof import("../../models")> = {
  fitBgNbd: {
    title: "BG/NBD model, fitted",
    summary:
      "The BG/NBD model of repeat purchases without a contract, fitted to the histories of customers by maximum likelihood.",
  },
  holdoutSplit: {
    title: "Holdout split of an order history",
    summary:
      "The order history of every customer in two parts: what a model may learn from, and what happened afterwards.",
  },
};
