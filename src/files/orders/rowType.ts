import { plainStatus, statusWord } from "../statuses";

const REFUNDS = new Set(
  [
    ...["refund", "refunds", "return", "returns", "chargeback", "credit note", "credit memo", "reversal"],
    ...["gutschrift", "erstattung", "rückerstattung", "rückzahlung", "retoure", "remboursement", "avoir", "reembolso"],
    ...["devolución", "nota de crédito", "مرتجع", "استرداد", "استرجاع", "مرجوعی", "بازپرداخت", "برگشت از فروش"],
  ].map(statusWord),
);

/** What a word in a column of kinds of rows means; `undefined` for sales, and for all other words. */
export function rowType(cell: string): "refund" | "not a sale" | undefined {
  if (cell === "") return undefined;
  const meaning = plainStatus(cell);
  if (REFUNDS.has(statusWord(cell)) || meaning === "refunded") return "refund";
  return meaning === "not a sale" ? meaning : undefined;
}

const TYPES =
  /^(?:(?:transaction|record|entry|row|event|order)?[ _]?type|kind|typ|art|buchungsart|vorgangsart|tipo|النوع|نوع العملية|نوع|نوع تراکنش)$/iu;

/** Whether a column of that title may say of each row what it is. */
export function isTypeTitle(title: string): boolean {
  return TYPES.test(title.trim());
}
