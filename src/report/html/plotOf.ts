import { axisTexts } from "../../charts/chartParts";
import type { ChartSpec } from "../../charts/chartSpec";

/** An axis of a specification, for drawing. */
export interface PlotAxis {
  readonly title: string;
  readonly ticks: readonly number[];
  readonly texts: readonly string[];
  readonly from: number;
  readonly until: number;
}

interface Channel {
  readonly title?: string | null;
  readonly axis?: { readonly values?: readonly number[]; readonly labelExpr?: string };
  readonly scale?: { readonly domain?: readonly number[]; readonly range?: readonly string[] };
}

type Encoding = Readonly<Partial<Record<string, Channel>>>;
interface Drawn {
  readonly encoding?: Encoding;
  readonly layer?: readonly Drawn[];
}

/** The first definition of a channel with a title or a scale. */
export function channelOf(spec: ChartSpec | Drawn, name: string): Channel | undefined {
  const { encoding, layer = [] } = spec as Drawn;
  const own = encoding?.[name];
  if (own?.scale !== undefined || own?.axis !== undefined) return own;
  for (const each of layer) {
    const found = channelOf(each, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A quantitative axis with its ticks. */
export function plotAxis(spec: ChartSpec, name: "x" | "y"): PlotAxis {
  const { title, axis = {}, scale = {} } = channelOf(spec, name) as Channel;
  const [from, until] = scale.domain as readonly [number, number];
  return { title: title as string, ticks: axis.values as readonly number[], texts: axisTexts(axis), from, until };
}

/** The title of any axis. */
export function axisTitle(spec: ChartSpec, name: "x" | "y"): string {
  return (channelOf(spec, name) as Channel).title as string;
}

/** The series of a chart and their colors; empty for a single one. */
export function seriesOf(spec: ChartSpec): ReadonlyMap<string, string> {
  const { domain = [], range = [] } = channelOf(spec, "color")?.scale ?? {};
  return new Map((domain as readonly unknown[]).map((name, i) => [String(name), range[i] as string]));
}
