/** The colors of the page by name; every text has a contrast of at least 4.5 to its background. */
export interface Theme {
  readonly paper: string;
  readonly panel: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly link: string;
  readonly advice: string;
  readonly adviceEdge: string;
  readonly check: string;
  readonly checkEdge: string;
  /** Lines and edges of marks. */
  readonly mark: string;
  /** Colors of series, by the color in their specification: fill, and text on it. */
  readonly series: Readonly<Record<string, readonly [fill: string, ink: string]>>;
  /** Shades of heat maps from least to most: fill, and text on it. */
  readonly shades: readonly (readonly [fill: string, ink: string])[];
}

export const light: Theme = {
  paper: "#ffffff",
  panel: "#f3f6f7",
  ink: "#14212b",
  soft: "#51606c",
  rule: "#d5dde2",
  link: "#0a6169",
  advice: "#e8f4f2",
  adviceEdge: "#0b6b74",
  check: "#fff5e2",
  checkEdge: "#c57f00",
  mark: "#b3412e",
  series: {
    "0b6b74": ["#0b6b74", "#ffffff"],
    "6fbcb3": ["#6fbcb3", "#14212b"],
    c9d0d6: ["#c9d0d6", "#14212b"],
    f0a955: ["#f0a955", "#14212b"],
    b3412e: ["#b3412e", "#ffffff"],
    "55636f": ["#55636f", "#ffffff"],
    "05494b": ["#05494b", "#ffffff"],
  },
  shades: [
    ["#f1f7f6", "#14212b"],
    ["#ddeeeb", "#14212b"],
    ["#c4e3de", "#14212b"],
    ["#a3d3cc", "#14212b"],
    ["#7cc0b8", "#14212b"],
    ["#12807c", "#ffffff"],
    ["#0d7370", "#ffffff"],
    ["#075c5d", "#ffffff"],
    ["#044648", "#ffffff"],
  ],
};

export const dark: Theme = {
  paper: "#11171c",
  panel: "#1a2228",
  ink: "#e9eef2",
  soft: "#a6b4bf",
  rule: "#35424c",
  link: "#6fd0c8",
  advice: "#122a2b",
  adviceEdge: "#4fc3bb",
  check: "#2d2513",
  checkEdge: "#e0a63a",
  mark: "#f0917f",
  series: {
    "0b6b74": ["#4fc3bb", "#0c1417"],
    "6fbcb3": ["#247a75", "#ffffff"],
    c9d0d6: ["#66747f", "#ffffff"],
    f0a955: ["#f0a955", "#14212b"],
    b3412e: ["#e8836f", "#14212b"],
    "55636f": ["#9fb0bd", "#14212b"],
    "05494b": ["#a5e0da", "#0c1417"],
  },
  shades: [
    ["#19252a", "#e9eef2"],
    ["#193238", "#e9eef2"],
    ["#184046", "#e9eef2"],
    ["#164e53", "#e9eef2"],
    ["#135c60", "#e9eef2"],
    ["#47a8a2", "#0c1417"],
    ["#66bcb5", "#0c1417"],
    ["#88d0c9", "#0c1417"],
    ["#afe5df", "#0c1417"],
  ],
};
