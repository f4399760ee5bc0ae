import * as logs from "../../src/logs";
import { EARLIEST_MS, LATEST_MS } from "../../src/time";

/** All instants there are, small numbers of milliseconds among them: they make short tests. */
const anyTime = { earliest: EARLIEST_MS, latest: LATEST_MS - 1 };
const widened = (options: object | undefined) =>
  options === undefined || options === null || typeof options !== "object"
    ? (options ?? anyTime)
    : { ...anyTime, ...options };

type AnyCall = (rows: never, accessors: never, options: object | undefined) => unknown;
const widening = <Call>(call: Call): Call =>
  ((rows: never, accessors: never, options: object | undefined) =>
    (call as AnyCall)(rows, accessors, widened(options) as never)) as Call;

export const orderLog = widening(logs.orderLog);
export const orderLogFromChunks = widening(logs.orderLogFromChunks);
export const orderLogFromColumns: typeof logs.orderLogFromColumns = (columns, options) =>
  logs.orderLogFromColumns(columns, widened(options) as never);
export const subscriptionLog = widening(logs.subscriptionLog);
export const subscriptionLogFromChunks = widening(logs.subscriptionLogFromChunks);
export const subscriptionLogFromColumns: typeof logs.subscriptionLogFromColumns = (columns, options) =>
  logs.subscriptionLogFromColumns(columns, widened(options) as never);
