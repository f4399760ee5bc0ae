import { sumOf } from "../math";
import type { Band } from "../metric/band";
import type { Metric } from "../metric/metric";
import { checkThat } from "../validation/checkThat";
import { isList, optional, ratioBetween, text } from "../validation/fields";
import { group, groups, type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { wrongLength } from "../validation/rareErrors";
import { notAbove, whenValid } from "../validation/rules";
import { purchaseTable, table } from "../validation/tableField";
import { aliveBands } from "./aliveBands";
import type { CustomerHistories } from "./customerHistory";
import type { PurchaseFit } from "./purchaseFit";
import { purchaseFitField } from "./purchaseFitField";
import { purchaseModel } from "./purchaseModel";

/** Columns of customers, with who they are. */
export interface IdentifiedCustomers extends CustomerHistories {
  /** The customers, one text or number a row; when left out they are only told by their rows. */
  readonly customerId?: ArrayLike<string | number> | undefined;
}

/** The options of {@link segmentByProbabilityAlive}. */
export interface SegmentByProbabilityAliveOptions {
  /** Bands of one's own, from 0 to 1: the lower end belongs to a band, the upper end only where none begins there; {@link aliveBands} when left out. Where two overlap, the first counts. */
  readonly bands?: readonly Band[] | undefined;
}

/** The arguments of {@link segmentByProbabilityAlive}. */
export interface SegmentByProbabilityAliveInput {
  /** A fit of a BG/NBD, MBG/NBD or Pareto/NBD model, with its name in `model`. */
  readonly fit: PurchaseFit;
  /** Columns of customers as `customerSummaries` returns them, in the unit of time of the fit. */
  readonly customers: IdentifiedCustomers;
  /** The bands. */
  readonly options?: SegmentByProbabilityAliveOptions | undefined;
}

/** The schema of {@link SegmentByProbabilityAliveInput}. */
export const segmentByProbabilityAliveInput: InputSchema<SegmentByProbabilityAliveInput> =
  /* @__PURE__ */ inputSchema<SegmentByProbabilityAliveInput>(() => ({
    fields: {
      fit: purchaseFitField(),
      customers: table(purchaseTable),
      options: optional(
        group<SegmentByProbabilityAliveOptions>({
          bands: optional(
            groups<Band>({ id: text(), from: ratioBetween(0, 1), until: ratioBetween(0, 1) }, [
              notAbove("from", "until"),
            ]),
          ),
        }),
      ),
    },
    rules: [
      checkThat<SegmentByProbabilityAliveInput>(
        ({ customers: { customerId } }) => customerId === undefined || isIdList(customerId),
        ({ customers: { customerId } }) => ({ code: "wrongType", value: customerId, details: { expected: "list" } }),
        { path: ["customers", "customerId"], when: whenValid(["customers"]) },
      ),
      checkThat<SegmentByProbabilityAliveInput>(
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

/** Customers who have something in common. */
export interface CustomerSegment {
  /** How many they are. */
  readonly customers: number;
  /** Their share of all customers, as a fraction; `null` without customers. */
  readonly share: number | null;
  /** The mean of their probabilities of being customers still; `null` where there are none of them. */
  readonly meanProbability: number | null;
  /** Their rows in the columns, from 0, ascending. */
  readonly rows: Uint32Array;
  /** Who they are, in the same order; `null` where the columns do not say. */
  readonly customerId: readonly (string | number)[] | null;
}

/** The customers of a band of the probability of being alive. */
export interface AliveSegment extends CustomerSegment, Band {}

/** What {@link segmentByProbabilityAlive} returns: every customer is in one segment, or in one of the two groups beside them. */
export interface AliveSegments {
  /** How many customers there are. */
  readonly customers: number;
  /** The segments, in the order of the bands. */
  readonly segments: readonly AliveSegment[];
  /** One-time buyers, of whom the BG/NBD model cannot tell: it takes all of them for customers. `null` with other models, which can. */
  readonly cannotTell: CustomerSegment | null;
  /** The customers whose probability is in none of the bands: nobody, unless bands of one's own leave gaps. */
  readonly inNoBand: CustomerSegment;
}

/**
 * The customers in segments by how probable it is that they still are customers: active, at risk, probably gone.
 *
 * The bands are a convention ({@link aliveBands}), to be replaced by ones that fit what a message costs. The probability is about the past: one who
 * buys once a year and is certainly still a customer need not be worth more than one at risk who buys weekly; see {@link nextPurchase} and the expected
 * purchases for that. The counts are of who is in a band, not of who is a customer: a tenth of a segment with a mean probability of 0.9 has left.
 *
 * One-time buyers stand apart under the BG/NBD model, in `cannotTell`: their probability is 1 by assumption, since in that model nobody
 * leaves before a second purchase, and among the active ones they would make most customer bases look healthier than they are. {@link fitMbgNbd} and
 * {@link fitParetoNbd} can tell them apart.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd} or {@link fitParetoNbd}; parameters alone do not tell the model.
 * @param customers - The columns of the customers, as {@link customerSummaries} returns them.
 * @param options - Bands of one's own.
 * @returns The segments in the order of their bands, with the rows of their customers; whoever is in none of them is told of beside.
 * @throws {@link MetricInputError} when the arguments break {@link segmentByProbabilityAliveInput}.
 *
 * @source faderHardieLee2008
 * @source schmittleinMorrisonColombo1987
 *
 * @example
 * ```ts
 * const fit = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * const customers = { customerId: ["a", "b", "c"], frequency: [0, 2, 2], recency: [0, 10, 30], age: [39, 39, 39] };
 * const { segments, cannotTell } = segmentByProbabilityAlive(fit, customers);
 * segments.map(({ id, customerId }) => [id, customerId]); // => [["probablyGone", ["b"]], ["atRisk", []], ["active", ["c"]]]
 * segments[2]?.meanProbability; // => 0.71955…
 * cannotTell?.customerId; // => ["a"]
 * ```
 */
export function segmentByProbabilityAlive(
  fit: PurchaseFit,
  customers: IdentifiedCustomers,
  options?: SegmentByProbabilityAliveOptions,
): AliveSegments {
  const given = { fit, customers, options };
  const parsed = parseInput("segmentByProbabilityAlive", segmentByProbabilityAliveInput, given);
  const bands = parsed.options?.bands ?? aliveBands;
  const { frequency, customerId } = parsed.customers;
  const alive = purchaseModel(parsed.fit).probabilityAlive(parsed.customers);
  const certain = parsed.fit.model === "bgNbd";
  const inBand: number[][] = bands.map(() => []);
  const unknown: number[] = [];
  const inNone: number[] = [];
  alive.forEach((probability, row) => {
    const rows = certain && frequency[row] === 0 ? unknown : (inBand[placeIn(bands, probability)] ?? inNone);
    rows.push(row);
  });
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
    cannotTell: certain ? segment(unknown) : null,
    inNoBand: segment(inNone),
  };
}

/** A list of texts and finite numbers. */
function isIdList(value: unknown): boolean {
  return (
    isList(value) &&
    Array.from(value as ArrayLike<unknown>).every((each) => typeof each === "string" || Number.isFinite(each))
  );
}

/** Which band a probability is in; −1 for none. */
function placeIn(bands: readonly Band[], probability: number): number {
  const place = bands.findIndex(({ from, until }) => from <= probability && probability < until);
  return place >= 0 ? place : bands.findIndex(({ until }) => until === probability);
}

/** {@link segmentByProbabilityAlive} as data. */
export const segmentByProbabilityAliveMetric: Metric<Parameters<typeof segmentByProbabilityAlive>, AliveSegments> = {
  id: "segmentByProbabilityAlive",
  summary:
    "The customers in segments by how probable it is that they still are customers: active, at risk, probably gone.",
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
        cannotTell: {
          customers: 1,
          share: 0.3333333333333333,
          meanProbability: 1,
          rows: /* @__PURE__ */ Uint32Array.of(0),
          customerId: ["a"],
        },
        inNoBand: {
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
