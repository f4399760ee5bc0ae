import { word } from "../../files/cells/fold";

/** Words of billing systems and people for a payment that failed, as whole words of a reason. */
const ENGLISH = new RegExp(
  `\\b(?:${[
    "(?:payment|billing|charge|card|invoice)s? (?:has |have |was |is |were )?" +
      "(?:failed|failure|error|issue|declined|refused|rejected|expired|not paid|unpaid)",
    "(?:failed|declined|expired|refused|rejected|missed) (?:[\\w ]+ )?(?:payment|charge|card|billing)s?",
    "non ?payment\\w*",
    "not paid",
    "unpaid",
    "past due",
    "dunning",
    "delinquent",
    "involuntary",
    "insufficient funds",
    "no card",
  ].join("|")})\\b`,
  "u",
);

const OTHERS = [
  ...["fehlgeschlagene zahlung", "zahlung fehlgeschlagen", "zahlungsausfall", "nicht bezahlt", "karte abgelaufen"],
  ...["rücklastschrift", "paiement échoué", "échec de paiement", "échec du paiement", "paiement refusé", "impayé"],
  ...["carte expirée", "carte refusée", "pago fallido", "impago", "pago rechazado", "tarjeta caducada"],
  ...["tarjeta vencida", "tarjeta rechazada", "فشل الدفع", "فشل في الدفع", "الدفع فشل", "عدم الدفع", "تعذر الدفع"],
  ...["رفض البطاقة", "انتهاء البطاقة", "بطاقة منتهية", "دفعة فاشلة", "دفع فاشل", "پرداخت ناموفق", "عدم پرداخت"],
  ...["پرداخت نشده", "کارت منقضی", "انقضای کارت", "رد کارت"],
].map(word);

/** Whether a reason says that the customer was lost to a failed payment rather than to a decision. */
export function isFailedPayment(reason: string): boolean {
  const text = word(reason)
    .replace(/[\s_.:/-]+/gu, " ")
    .trim();
  return ENGLISH.test(text) || OTHERS.some((other) => text.includes(other));
}
