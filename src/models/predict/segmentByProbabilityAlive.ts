import { sumOf } from "../../math";
import type { Band } from "../../metric/band";
import type { Metric } from "../../metric/metric";
import { checkThat } from "../../validation/checkThat";
import { fractionBetween, optional, text } from "../../validation/fields";
import { group, groups, type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { wrongLength } from "../../validation/rareErrors";
import { notAbove, whenValid } from "../../validation/rules";
import type { PurchaseFit } from "../families/fittedModels";
import { purchaseFamilies, purchaseModelOf } from "../families/purchaseFamilies";
import { covariatesOfFit } from "../fields/covariateFields";
import type { CustomerHistories } from "../fields/customers";
import { purchaseFit } from "../fields/fitField";
import { customersOfFit } from "../fields/fitRules";
import { isIdList } from "../fields/isIdList";
import { purchaseTable } from "../fields/purchaseTable";
import { table } from "../fields/tableField";
import { eachPattern } from "./eachPattern";
import { forRows } from "./forCustomers";

/** The ids of the bands of the probability of being active. */
export type AliveBandId = "probablyGone" | "atRisk" | "active";

/**
 * The default bands of {@link segmentByProbabilityAlive}: below 0.3, from 0.3, and from 0.7.
 *
 * The limits are a convention, not a finding: nothing changes at 0.3 or 0.7. The cost and the return of a win-back
 * campaign determine where it pays.
 *
 * @example
 * ```ts
 * aliveBands[2]; // => { id: "active", from: 0.7, until: 1 }
 * ```
 */
export const aliveBands: readonly Band<AliveBandId>[] = [
  { id: "probablyGone", from: 0, until: 0.3 },
  { id: "atRisk", from: 0.3, until: 0.7 },
  { id: "active", from: 0.7, until: 1 },
];

/** Columns of customers with their ids. */
export interface IdentifiedCustomers extends CustomerHistories {
  /** The customer ids, one string or number per row. Default: none; customers are then known by their rows only. */
  readonly customerId?: ArrayLike<string | number> | undefined;
}

/** The options of {@link segmentByProbabilityAlive}. */
export interface SegmentByProbabilityAliveInput {
  /** Bands of probabilities; the first counts if two overlap. Default: {@link aliveBands}. */
  readonly bands?: readonly Band[] | undefined;
}

/** The arguments of {@link segmentByProbabilityAlive}. */
export interface SegmentByProbabilityAliveArguments {
  /** A fit of a model of purchases. */
  readonly fit: PurchaseFit;
  /** Columns of customers as `customerSummaries` returns them. */
  readonly customers: IdentifiedCustomers;
  /** The bands. */
  readonly options?: SegmentByProbabilityAliveInput | undefined;
}

/** The schema of {@link SegmentByProbabilityAliveArguments}. */
export const segmentByProbabilityAliveInput: InputSchema<SegmentByProbabilityAliveArguments> =
  /* @__PURE__ */ inputSchema<SegmentByProbabilityAliveArguments>(() => ({
    fields: {
      fit: purchaseFit(),
      customers: table(purchaseTable),
      options: optional(
        group<SegmentByProbabilityAliveInput>({
          bands: optional(
            groups<Band>({ id: text(), from: fractionBetween(0, 1), until: fractionBetween(0, 1) }, [
              notAbove("from", "until"),
            ]),
          ),
        }),
      ),
    },
    rules: [
      ...customersOfFit<SegmentByProbabilityAliveArguments>(),
      covariatesOfFit<SegmentByProbabilityAliveArguments>(),
      checkThat<SegmentByProbabilityAliveArguments>(
        ({ customers: { customerId } }) => customerId === undefined || isIdList(customerId),
        ({ customers: { customerId } }) => ({ code: "wrongType", value: customerId, details: { expected: "list" } }),
        { path: ["customers", "customerId"], when: whenValid(["customers"]) },
      ),
      checkThat<SegmentByProbabilityAliveArguments>(
        ({ customers: { customerId, frequency } }) =>
          customerId === undefined || !isIdList(customerId) || customerId.length === frequency.length,
        ({ customers: { customerId, frequency } }) => ({
          code: wrongLength,
          value: customerId,
          details: { bound: frequency.length, length: (customerId as ArrayLike<unknown>).length },
        }),
        { path: ["customers", "customerId"], when: whenValid(["customers"]) },
      ),
    ],
  }));

/** A group of customers. */
export interface CustomerSegment {
  /** The number of customers in it. */
  readonly customers: number;
  /** Their share of all customers, a fraction; `null` if there are no customers at all. */
  readonly share: number | null;
  /** The mean of their probabilities of being active; `null` if the group is empty. */
  readonly meanProbability: number | null;
  /** Their rows in the columns, from 0, ascending. */
  readonly rows: Uint32Array;
  /** Their ids in the same order; `null` if the columns have no ids. */
  readonly customerId: readonly (string | number)[] | null;
}

/** The customers in one band of the probability of being active. */
export interface AliveSegment extends CustomerSegment, Band {}

/** The result of {@link segmentByProbabilityAlive}: each customer is in exactly one of its groups. */
export interface AliveSegments {
  /** The number of customers. */
  readonly customers: number;
  /** The segments, in the order of the bands. */
  readonly segments: readonly AliveSegment[];
  /** One-time buyers in the BG/NBD model, which counts all of them as active; `null` for other models. */
  readonly undetermined: CustomerSegment | null;
  /** Customers with a probability outside all bands; empty unless `bands` leaves gaps. */
  readonly unbanded: CustomerSegment;
}

/**
 * The customers in segments by the probability of still being active.
 *
 * The bands are a convention ({@link aliveBands}): choose ones that fit the cost of a message. The probability is about
 * the past: a yearly buyer who is certainly active may be worth less than a weekly buyer at risk, see
 * {@link expectedPurchases}. A tenth of a segment with a mean probability of 0.9 has left.
 *
 * In the BG/NBD model, one-time buyers are listed separately in `undetermined`: their probability is 1 by assumption,
 * and counting them as active would make most customer bases look healthier than they are. The other models can judge
 * them.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd}, {@link fitParetoNbd} or {@link fitBgBb}.
 * @param customers - The columns of the customers, as {@link customerSummaries} returns them.
 * @param options - The bands.
 * @returns The segments in the order of their bands, with the rows of their customers, and the customers in none of
 * them.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link segmentByProbabilityAliveInput}.
 *
 * @source faderHardieLee2008
 * @source schmittleinMorrisonColombo1987
 *
 * @example
 * ```ts
 * const fit = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * const customers = { customerId: ["a", "b", "c"], frequency: [0, 2, 2], recency: [0, 10, 30], age: [39, 39, 39] };
 * const { segments, undetermined } = segmentByProbabilityAlive(fit, customers);
 * segments.map(({ customerId }) => customerId); // => [["b"], [], ["c"]]
 * segments[2]?.meanProbability; // => 0.71955…
 * undetermined?.customerId; // => ["a"]
 * ```
 */
export function segmentByProbabilityAlive(
  fit: PurchaseFit,
  customers: IdentifiedCustomers,
  options?: SegmentByProbabilityAliveInput,
): AliveSegments {
  const given = { fit, customers, options };
  const parsed = parseInput("segmentByProbabilityAlive", segmentByProbabilityAliveInput, given);
  const bands = parsed.options?.bands ?? aliveBands;
  const { frequency, customerId } = parsed.customers;
  const alive = eachPattern<CustomerHistories>(parsed.fit, parsed.customers, (own, some) =>
    forRows(some, purchaseModelOf(own).probabilityAlive),
  );
  const { judgesOneTimeBuyers } = purchaseFamilies[parsed.fit.model];
  const inBand: number[][] = bands.map(() => []);
  const undetermined: number[] = [];
  const unbanded: number[] = [];
  for (const [row, probability] of alive.entries()) {
    const banded = inBand[placeIn(bands, probability)] ?? unbanded;
    (judgesOneTimeBuyers || frequency[row] !== 0 ? banded : undetermined).push(row);
  }
  const segment = (rows: readonly number[]): CustomerSegment => ({
    customers: rows.length,
    share: alive.length === 0 ? null : rows.length / alive.length,
    meanProbability:
      rows.length === 0
        ? null
        : Math.min(1, sumOf(rows.length, (i) => alive[rows[i] as number] as number) / rows.length),
    rows: Uint32Array.from(rows),
    customerId: customerId === undefined ? null : rows.map((row) => customerId[row] as string | number),
  });
  return {
    customers: alive.length,
    segments: bands.map((band, i) => ({ ...band, ...segment(inBand[i] as number[]) })),
    undetermined: judgesOneTimeBuyers ? null : segment(undetermined),
    unbanded: segment(unbanded),
  };
}

/** The band of a probability; −1 if there is none. */
function placeIn(bands: readonly Band[], probability: number): number {
  const place = bands.findIndex(({ from, until }) => from <= probability && probability < until);
  return place >= 0 ? place : bands.findIndex(({ until }) => until === probability);
}

/** {@link segmentByProbabilityAlive} as data. */
export const segmentByProbabilityAliveMetric: Metric<Parameters<typeof segmentByProbabilityAlive>, AliveSegments> = {
  id: "segmentByProbabilityAlive",
  summary: "The customers in segments by the probability of still being active.",
  arguments: [
    { name: "fit", of: segmentByProbabilityAliveInput },
    { name: "customers", of: segmentByProbabilityAliveInput },
    { name: "options", of: segmentByProbabilityAliveInput },
  ],
  compute: segmentByProbabilityAlive,
  main: null,
  sources: ["faderHardieLee2008", "schmittleinMorrisonColombo1987"],
  examples: [
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 1, alpha: 1, a: 1, b: 1 } },
        { customerId: ["a", "b", "c"], frequency: [0, 1, 1], recency: [0, 9, 4], age: [9, 9, 9] },
      ],
      result: {
        customers: 3,
        segments: [
          {
            id: "probablyGone",
            from: 0,
            until: 0.3,
            customers: 1,
            share: 0.3333333333333333,
            meanProbability: 0.2,
            rows: /* @__PURE__ */ Uint32Array.of(2),
            customerId: ["c"],
          },
          {
            id: "atRisk",
            from: 0.3,
            until: 0.7,
            customers: 1,
            share: 0.3333333333333333,
            meanProbability: 0.5,
            rows: /* @__PURE__ */ Uint32Array.of(1),
            customerId: ["b"],
          },
          {
            id: "active",
            from: 0.7,
            until: 1,
            customers: 0,
            share: 0,
            meanProbability: null,
            rows: /* @__PURE__ */ Uint32Array.of(),
            customerId: [],
          },
        ],
        undetermined: {
          customers: 1,
          share: 0.3333333333333333,
          meanProbability: 1,
          rows: /* @__PURE__ */ Uint32Array.of(0),
          customerId: ["a"],
        },
        unbanded: {
          customers: 0,
          share: 0,
          meanProbability: null,
          rows: /* @__PURE__ */ Uint32Array.of(),
          customerId: [],
        },
      },
    },
  ],
};
