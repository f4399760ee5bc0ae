import type { OrderLog } from "../../logs";
import { isLog } from "../../logs/checkLog";
import { customField, type Field } from "../../validation/fields";
import { rareKind } from "../../validation/rareKinds";

/** An order log as one of several arguments. */
export function orderLogField(): Field<OrderLog> {
  return customField<OrderLog>((value) => isLog(value) && value.kind === "orders", rareKind("orderLog"));
}
