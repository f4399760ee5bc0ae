import {
  en
} from "../chunk-SFSE5PJ3.mjs";
import "../chunk-IQ4LGOZS.mjs";
import "../chunk-7P6ASYW6.mjs";
export {
  en
};
