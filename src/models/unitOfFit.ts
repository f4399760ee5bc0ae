import type { TimeUnit } from "./fitOptions";
import type { PurchaseFit } from "./purchaseFit";

/** What the times of a fit are measured in, where it says so. */
export function unitOfFit(fit: PurchaseFit): TimeUnit | undefined {
  const { unit } = fit as { readonly unit?: unknown };
  return unit === "day" || unit === "week" || unit === "month" || unit === "year" ? unit : undefined;
}
