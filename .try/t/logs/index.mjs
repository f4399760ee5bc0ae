import {
  logOptionsInput,
  orderColumnsInput,
  orderLog,
  orderLogFromChunks,
  orderLogFromColumns,
  orderLogOptionsInput,
  subscriptionColumnsInput,
  subscriptionLog,
  subscriptionLogFromChunks,
  subscriptionLogFromColumns
} from "../chunk-TBFY56NO.mjs";
import "../chunk-4AY632ZM.mjs";
import "../chunk-LGK5XKLQ.mjs";
import "../chunk-GVJJCMHR.mjs";
import "../chunk-V62RDT22.mjs";
import "../chunk-FKKUCTPT.mjs";
import "../chunk-J5IQHBUV.mjs";
import "../chunk-QSHEKWHF.mjs";
import "../chunk-IQ4LGOZS.mjs";
import "../chunk-7P6ASYW6.mjs";
export {
  logOptionsInput,
  orderColumnsInput,
  orderLog,
  orderLogFromChunks,
  orderLogFromColumns,
  orderLogOptionsInput,
  subscriptionColumnsInput,
  subscriptionLog,
  subscriptionLogFromChunks,
  subscriptionLogFromColumns
};
