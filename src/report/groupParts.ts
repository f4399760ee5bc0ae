import { retentionCurve } from "../charts/retentionCurve";
import type { CohortTable, CohortTableByGroup } from "../cohorts";
import { problemsOfBy } from "../cohorts/cohortGroups";
import { compareManyRates } from "../experiments";
import type { OrderLog, SubscriptionLog } from "../logs";
import { MetricInputError } from "../validation/errors";
import { shadeOf } from "./cohortParts";
import { shareOf } from "./library";
import type { ReportCell, ReportNumber, ReportSection } from "./report";
import type { PeriodName } from "./words/words";
import type { Writer } from "./words/writer";

/** Rows of the table, and its oldest age. */
const MOST_GROUPS = 8;
const OLDEST = 12;
/** Curves that can be told apart. */
const MOST_CURVES = 4;
/** Customers old enough below which a cell stays empty, and a group is not compared. */
const FEWEST = 20;
const FEWEST_COMPARED = 50;
const SIGNIFICANT = 0.05;
/** Letters of a value in a table. */
const LONGEST = 24;

/** The parts of a section on groups of customers. */
export type GroupParts = Pick<ReportSection, "answer" | "numbers" | "tables" | "charts" | "notes">;

/** Refuses the name of an attribute that the log does not have. */
export function checkBy(metric: string, log: OrderLog | SubscriptionLog, by: string | undefined): void {
  if (by === undefined) return;
  const problems = problemsOfBy(Object.keys(log.attributes), ["log", "attributes"], by);
  if (problems.length > 0) throw new MetricInputError(metric, problems);
}

/** An answer with the sentence on the groups. */
export function joined(answer: string, onGroups: string | undefined): string {
  return onGroups === undefined ? answer : `${answer} ${onGroups}`;
}

interface Group {
  readonly value: string | number | boolean | null;
  readonly name: string;
  readonly size: number;
  readonly table: CohortTable;
}

/** The groups of a cohort table, largest first: a row and a curve for each, and whether they differ. */
export function groupParts(
  table: CohortTableByGroup,
  kind: "orders" | "subscriptions",
  period: PeriodName,
  ageTitle: string,
  writer: Writer,
): GroupParts {
  const words = writer.words.groups;
  const by = writer.quote(table.by);
  const periodName = writer.words.periods[period];
  const said = { by, period: periodName };
  const all = groupsOf(table, words.notGiven);
  const named = all.filter(({ value }) => value !== null);
  const shown = [...named.slice(0, MOST_GROUPS), ...all.filter(({ value }) => value === null)];
  const rest = named.slice(MOST_GROUPS);
  const compared = shown.filter(({ table: own }) => (own.pooled[1]?.eligible ?? 0) >= FEWEST_COMPARED);
  const isOrders = kind === "orders";
  const left = { ...said, n: rest.length, customers: rest.reduce((sum, { size }) => sum + size, 0) };
  const { answer, apart } = comparison(compared, isOrders ? words.orderedClear : words.stayedClear, said, writer);
  // The groups that the answer names, and the largest of the others.
  const drawn = [...new Set([...apart, ...compared])].slice(0, MOST_CURVES);
  const curves = drawn.sort((a, b) => b.size - a.size);
  const caption = writer.say(isOrders ? words.ordered : words.stayed, { ...said, few: FEWEST });
  return {
    answer,
    numbers: compared.flatMap((group, i) => rateOf(group, `group${i + 1}`, periodName, writer)),
    tables: [{ ...tableOf(table, shown, writer), caption }],
    charts:
      curves.length < 2
        ? []
        : [
            {
              id: "groups",
              caption: writer.say(words.curve, said),
              spec: retentionCurve(Object.fromEntries(curves.map((group) => [group.name, group.table])), {
                locale: writer.locale,
                maximumAge: OLDEST,
                ageTitle,
                description: answer,
              }),
              metric: "cohortTable",
            },
          ],
    notes: [
      ...(rest.length === 0 ? [] : [writer.say(words.more, left)]),
      `${writer.say(isOrders ? words.orderedNote : words.stayedNote, said)} ${writer.say(words.cause, said)}`,
    ],
  };
}

function groupsOf({ groups }: CohortTableByGroup, notGiven: string): Group[] {
  return groups
    .map(({ value, table }) => ({
      value,
      name: value === null ? notGiven : shortened(String(value)),
      size: table.cohorts.reduce((sum, { size }) => sum + size, 0),
      table,
    }))
    .sort((a, b) => b.size - a.size);
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 1).join("")}…`;
}

/**
 * Whether the groups differ one period after the first: by Holm's corrected comparison of the two furthest apart, which
 * are returned if they do.
 */
function comparison(
  groups: readonly Group[],
  clear: string,
  said: Readonly<Record<"by" | "period", string>>,
  writer: Writer,
): { readonly answer: string; readonly apart: readonly Group[] } {
  const words = writer.words.groups;
  if (groups.length < 2) return { answer: writer.say(words.few, said), apart: [] };
  const compared = compareManyRates({
    groups: groups.map(({ table }, i) => {
      const { eligible, retained } = table.pooled[1] as CohortTable["pooled"][number];
      return { name: String(i), customers: eligible, events: retained };
    }),
  });
  const sorted = [...compared.groups].sort((a, b) => b.rate - a.rate);
  const [most, least] = [sorted[0], sorted[sorted.length - 1]] as [(typeof sorted)[0], (typeof sorted)[0]];
  const pair = compared.pairs.find(({ a, b }) => [a, b].includes(most.name) && [a, b].includes(least.name));
  if (most.rate === least.rate || pair === undefined || pair.adjustedPValue >= SIGNIFICANT)
    return { answer: writer.say(words.even, said), apart: [] };
  const apart = [most, least].map(({ name }) => groups[Number(name)]) as [Group, Group];
  const answer = writer.say(clear, {
    ...said,
    most: writer.quote(apart[0].name),
    high: writer.percent(most.rate),
    least: writer.quote(apart[1].name),
    low: writer.percent(least.rate),
  });
  return { answer, apart };
}

function rateOf({ name, table }: Group, id: string, period: string, writer: Writer): ReportNumber[] {
  const { eligible, retained } = table.pooled[1] as CohortTable["pooled"][number];
  const share = shareOf(retained, eligible);
  if (share === null) return [];
  return [
    writer.number({
      id,
      label: writer.say(writer.words.groups.rate, { value: writer.quote(name), period }),
      value: share.estimate,
      unit: "fraction",
      interval: share.interval,
      metric: "cohortTable",
    }),
  ];
}

function tableOf(table: CohortTableByGroup, groups: readonly Group[], writer: Writer) {
  const ages = table.pooled.filter(({ age, rate }) => age > 0 && age <= OLDEST && rate !== null).map(({ age }) => age);
  const rateAt = (of: CohortTable, age: number) => {
    const { eligible, rate } = of.pooled[age] as CohortTable["pooled"][number];
    return eligible < FEWEST ? null : rate;
  };
  const rates = groups.flatMap(({ table: own }) => ages.map((age) => rateAt(own, age))).filter((rate) => rate !== null);
  const [low, high] = [Math.min(1, ...rates), Math.max(0, ...rates)];
  const cellOf = (rate: number | null): ReportCell =>
    rate === null
      ? { value: null, text: "" }
      : { value: rate, text: writer.format.count(100 * rate), shade: shadeOf(rate, low, high) };
  const row = (value: ReportCell["value"], name: string, of: CohortTable): ReportCell[] => {
    const size = of.cohorts.reduce((sum, cohort) => sum + cohort.size, 0);
    return [
      { value, text: name },
      { value: size, text: writer.format.count(size) },
      ...ages.map((age) => cellOf(rateAt(of, age))),
    ];
  };
  return {
    id: "groups",
    kind: "heatMap" as const,
    columns: [shortened(table.by), writer.words.common.customers, ...ages.map(writer.format.count)],
    rows: groups.map(({ value, name, table: own }) => row(typeof value === "boolean" ? name : value, name, own)),
    total: row(writer.words.common.all, writer.words.common.all, table),
    metric: "cohortTable",
  };
}
