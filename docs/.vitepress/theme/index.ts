import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { h } from "vue";
import MissingPage from "./MissingPage.vue";
import "katex/dist/katex.min.css";
import "./site.css";

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { "not-found": () => h(MissingPage) }),
} satisfies Theme;
