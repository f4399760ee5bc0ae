import { oneOf, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema, type Parsed } from "../validation/inputSchema";
import { timeZone } from "../validation/timeFields";
import type { InvalidRows } from "./badRows";

/** What all logs are made with. */
export interface LogOptions {
  /** IANA time zone of dates without a time and of times without an offset; `"UTC"` when left out. */
  readonly timeZone?: string | undefined;
  /** What to do with bad rows: refuse the log (`"throw"`, the default), or leave them out, count and list them (`"skip"`). */
  readonly invalidRows?: InvalidRows | undefined;
}

/** How an order log is made. */
export interface OrderLogOptions extends LogOptions {
  /** What a negative amount does: reduce what its customer has paid (`"subtract"`, the default), or nothing, as the row is dropped (`"exclude"`). */
  readonly refunds?: "subtract" | "exclude" | undefined;
}

type Defaulted = "timeZone" | "invalidRows";

/** {@link OrderLogOptions} with their defaults. */
export type ParsedOrderLogOptions = Parsed<OrderLogOptions, Defaulted | "refunds">;

/** {@link LogOptions} with their defaults. */
export type ParsedLogOptions = Parsed<LogOptions, Defaulted>;

const common = () => ({
  timeZone: withDefault(timeZone(), "UTC"),
  invalidRows: withDefault(oneOf("throw", "skip"), "throw" as const),
});

/** The schema of {@link LogOptions}. */
export const logOptionsInput: InputSchema<LogOptions, Defaulted> = /* @__PURE__ */ inputSchema(() => ({
  fields: common(),
}));

/** The schema of {@link OrderLogOptions}. */
export const orderLogOptionsInput: InputSchema<OrderLogOptions, Defaulted | "refunds"> = /* @__PURE__ */ inputSchema(
  () => ({ fields: { ...common(), refunds: withDefault(oneOf("subtract", "exclude"), "subtract" as const) } }),
);
