import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { h } from "vue";
import MissingPage from "./MissingPage.vue";
import SheetsCode from "./SheetsCode.vue";
import WebSpreadsheet from "./WebSpreadsheet.vue";
import "katex/dist/katex.min.css";
import "./site.css";

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { "not-found": () => h(MissingPage) }),
  enhanceApp({ app }) {
    app.component("SheetsCode", SheetsCode).component("WebSpreadsheet", WebSpreadsheet);
  },
} satisfies Theme;
