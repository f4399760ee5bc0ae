import * as logs from "../../src/logs";
import { EARLIEST_MS, LATEST_MS } from "../../src/time";

/** All instants there are, small numbers of milliseconds among them: they make short tests. */
const anyTime = { earliest: EARLIEST_MS, latest: LATEST_MS - 1 };
const widened = (options: object | undefined) =>
  options === undefined || options === null || typeof options !== "object"
    ? (options ?? anyTime)
    : { ...anyTime, ...options };

export const orderLog: typeof logs.orderLog = (rows, accessors, options) =>
  logs.orderLog(rows, accessors, widened(options) as never);
export const orderLogFromChunks: typeof logs.orderLogFromChunks = (chunks, accessors, options) =>
  logs.orderLogFromChunks(chunks, accessors, widened(options) as never);
export const orderLogFromColumns: typeof logs.orderLogFromColumns = (columns, options) =>
  logs.orderLogFromColumns(columns, widened(options) as never);
export const subscriptionLog: typeof logs.subscriptionLog = (rows, accessors, options) =>
  logs.subscriptionLog(rows, accessors, widened(options) as never);
export const subscriptionLogFromChunks: typeof logs.subscriptionLogFromChunks = (chunks, accessors, options) =>
  logs.subscriptionLogFromChunks(chunks, accessors, widened(options) as never);
export const subscriptionLogFromColumns: typeof logs.subscriptionLogFromColumns = (columns, options) =>
  logs.subscriptionLogFromColumns(columns, widened(options) as never);
