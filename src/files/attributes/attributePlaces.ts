import { nearestName } from "../../validation/nearestName";
import { fold } from "../cells/fold";
import type { ReadingQuestion, Told } from "../reading";
import type { ReadOptions } from "../readOptions";
import { question, telling } from "../table/table";

/** Titles of what customers are often compared by, in the languages of the library and of common exports. */
const KNOWN: ReadonlySet<string> = new Set(
  [
    ...["channel", "sales channel", "order channel", "marketing channel", "acquisition channel", "channel name"],
    ...["source", "order source", "source name", "traffic source", "acquisition source", "lead source"],
    ...["utm source", "utm medium", "utm campaign", "campaign", "medium", "referrer"],
    ...["country", "country code", "customer country", "billing country", "shipping country", "market", "region"],
    ...["plan", "plan name", "subscription plan", "tier", "segment", "customer segment", "customer type"],
    ...["store", "shop", "branch", "device", "platform"],
    ...["kanal", "vertriebskanal", "quelle", "herkunft", "land", "lieferland", "rechnungsland", "tarif", "filiale"],
    ...["canal", "canal de vente", "canal de venta", "pays", "país", "origen", "offre", "tienda"],
    ...["القناة", "قناة البيع", "المصدر", "البلد", "الدولة", "المدينة", "الخطة", "الباقة", "الفرع"],
    ...["کانال", "کانال فروش", "منبع", "کشور", "استان", "شهر", "طرح", "پلن", "شعبه"],
  ].map(fold),
);

/** Values of a recognized column; one with more or fewer of them tells no groups apart. */
const VALUES = { least: 2, most: 200 };

/** A column kept as an attribute. */
export interface AttributePlace {
  /** Name in the log: as asked for, or the title. */
  readonly name: string;
  readonly place: number;
}

/** Columns kept as attributes, as asked for or recognized by their titles. */
export interface AttributePlaces {
  readonly places: readonly AttributePlace[];
  /** Whether an option names them. */
  readonly isAsked: boolean;
  /** Names without a column. */
  readonly questions: readonly ReadingQuestion[];
}

/** Finds the columns of attributes. */
export function attributePlaces(titles: readonly string[], { attributes }: ReadOptions): AttributePlaces {
  if (attributes === undefined) {
    const places = new Map<string, number>();
    for (const [place, title] of titles.entries())
      if (KNOWN.has(fold(title)) && !places.has(title)) places.set(title, place);
    return { places: [...places].map(([name, place]) => ({ name, place })), isAsked: false, questions: [] };
  }
  const named = [...new Set(attributes)].map((name) => ({ name, place: placeOf(titles, name) }));
  return {
    places: named.filter(({ place }) => place >= 0),
    isAsked: true,
    questions: named.filter(({ place }) => place < 0).map(({ name }) => unknown(titles, name)),
  };
}

function placeOf(titles: readonly string[], name: string): number {
  const same = titles.indexOf(name);
  return same >= 0 ? same : titles.findIndex((title) => title !== "" && fold(title) === fold(name));
}

function unknown(titles: readonly string[], name: string): ReadingQuestion {
  const all = titles.filter((title) => title !== "");
  const near = nearestName(name, all);
  return question("no-such-attribute", "attributes", { title: name }, near === undefined ? all : [near]);
}

/** The attributes worth keeping: all that an option names, and recognized ones whose values are groups. */
export function keptAttributes<Column>(
  { places, isAsked }: AttributePlaces,
  columns: readonly Column[],
  valuesOf: (column: Column) => number,
): { readonly attributes: Readonly<Record<string, Column>> | undefined; readonly told: readonly Told[] } {
  const kept = places.flatMap(({ name }, i) => {
    const column = columns[i] as Column;
    const values = valuesOf(column);
    return isAsked || (values >= VALUES.least && values <= VALUES.most) ? [[name, column] as const] : [];
  });
  if (kept.length === 0) return { attributes: undefined, told: [] };
  const titles = kept.map(([name]) => name);
  return {
    attributes: Object.fromEntries(kept),
    told: [telling("attributes", isAsked ? "certain" : "inferred", "attributes", { titles })],
  };
}

/** Number of different values of a column of text, without blank ones. */
export function differentValues(column: readonly string[]): number {
  return new Set(column.filter((text) => text !== "")).size;
}
