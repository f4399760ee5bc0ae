import { dark, light, type Theme } from "./theme";

function variables({ series, shades, ...colors }: Theme): string {
  const plain = Object.entries(colors).map(([name, color]) => `--${name}:${color}`);
  const ofSeries = Object.entries(series).map(([name, [fill, ink]]) => `--k${name}:${fill};--i${name}:${ink}`);
  const ofShades = shades.map(([fill, ink], i) => `--h${i}:${fill};--j${i}:${ink}`);
  return [...plain, ...ofSeries, ...ofShades].join(";");
}

const seriesRules = Object.keys(light.series)
  .map((name) => `.k${name}{--fill:var(--k${name});--on:var(--i${name})}`)
  .join("");
const shadeRules = light.shades.map((_, i) => `.h${i}{background:var(--h${i});color:var(--j${i})}`).join("");

/** The style sheet of the page, for screens and paper, light and dark, both directions. */
export const style = `:root{color-scheme:light;${variables(light)}}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;${variables(dark)}}}
*{box-sizing:border-box}
html{font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%}
html:lang(ar),html:lang(fa){line-height:1.8;font-family:"Segoe UI","Geeza Pro","Noto Sans Arabic","Noto Naskh Arabic",Tahoma,"DejaVu Sans",sans-serif}
html:lang(fa){font-family:Vazirmatn,"Segoe UI","Geeza Pro","Noto Sans Arabic","Noto Naskh Arabic",Tahoma,"DejaVu Sans",sans-serif}
body{margin:0 auto;max-width:60rem;padding:2rem 1.25rem 3rem}
h1{font-size:1.9rem;line-height:1.25;margin:0}
h2{font-size:1.3rem;line-height:1.35;margin:0 0 .4rem}
h3{font-size:1rem;line-height:1.45;margin:0}
p{margin:.45rem 0}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--adviceEdge);outline-offset:2px}
.sub,.note,.cap,figcaption,footer{color:var(--soft)}
.sub{margin:.3rem 0 0}
.note,.cap,figcaption{font-size:.875rem}
.cards{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:.8rem;list-style:none;margin:1.5rem 0 0;padding:0}
.cards li{display:flex;flex-direction:column;background:var(--panel);border-radius:.6rem;padding:.9rem 1rem}
.cards span{color:var(--soft);font-size:.875rem}
.cards b{font-size:1.7rem;line-height:1.35;font-weight:650;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.cards .def{margin-top:auto;padding-top:.35rem}
.def{font-size:.8rem}
.box{border-inline-start:.28rem solid var(--adviceEdge);background:var(--advice);border-radius:.35rem;padding:1rem 1.2rem;margin:1.5rem 0 0}
.box.check{background:var(--check);border-color:var(--checkEdge)}
.box h2{font-size:1.1rem}
.box ol{margin:.3rem 0 0;padding-inline-start:1.4rem}
.box li{margin:.6rem 0 0}
.box li p{margin:.15rem 0}
section{border-top:1px solid var(--rule);margin:2.4rem 0 0;padding:1.3rem 0 0}
.answer{font-size:1.1rem;max-width:46rem}
figure{margin:1.1rem 0 .4rem}
.chart{display:block;width:100%;height:auto;direction:ltr;font-size:12px;overflow:visible}
.chart text{unicode-bidi:plaintext;fill:var(--soft);font-variant-numeric:tabular-nums}
.chart .strong{fill:var(--ink);font-weight:600;paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.chart .in{fill:var(--on);font-weight:600}
.chart path{fill:none}
.chart .grid{stroke:var(--rule)}.chart .zero{stroke:var(--soft)}
.chart .line{stroke:var(--fill);stroke-width:2.5;stroke-linejoin:round}
.chart .band{fill:var(--fill);fill-opacity:.2}
.chart .dot{fill:var(--fill)}
.chart .bar{fill:var(--fill);stroke:var(--paper);stroke-width:.5}
.chart .kc9d0d6.bar{stroke:var(--soft)}
.chart .mark{stroke:var(--mark);stroke-width:2;stroke-dasharray:4 3}
.chart .whisker{stroke:var(--k0b6b74);stroke-width:2}
${seriesRules}
.narrow{display:none}
.key{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;margin:.3rem 0 0;padding:0;font-size:.875rem}
.key i{display:inline-block;inline-size:.85rem;block-size:.85rem;border-radius:.2rem;background:var(--fill);border:1px solid var(--rule);margin-inline-end:.4rem;vertical-align:-.08rem}
.scroll{overflow-x:auto;margin:.3rem 0 .6rem}
table{border-collapse:separate;border-spacing:0;font-size:.9rem;font-variant-numeric:tabular-nums}
th,td{font-weight:400;padding:.42rem .5rem;text-align:end}
thead th{color:var(--soft);font-size:.8rem;vertical-align:bottom}
tbody th,tfoot th,thead th:first-child{text-align:start}
.list{width:100%}
.list th,.list td{border-bottom:1px solid var(--rule)}
.list small{display:block;color:var(--soft)}
.list tfoot *{font-weight:650}
.heat th:first-child{position:sticky;inset-inline-start:0;background:var(--paper);white-space:nowrap}
.heat thead th{text-align:center}
.heat thead th:first-child{text-align:start}
.heat td{min-width:2.5rem;padding:.4rem .2rem;text-align:center;border:1px solid var(--paper);border-radius:.3rem}
.heat tfoot th,.heat tfoot td{font-weight:650}
${shadeRules}
.meter{display:inline-block;inline-size:5rem;block-size:.6rem;border-radius:.3rem;background:var(--rule);margin-inline-start:.6rem;overflow:hidden;vertical-align:middle}
.meter i{display:block;block-size:100%;background:var(--k0b6b74)}
dl{display:grid;grid-template-columns:minmax(9rem,15rem) minmax(0,1fr);gap:.4rem 1.2rem;font-size:.92rem;margin:.6rem 0}
dt{color:var(--soft)}
dd{grid-column:2;margin:0;overflow-wrap:anywhere}
code{direction:ltr;unicode-bidi:isolate;font-family:ui-monospace,SFMono-Regular,Consolas,"DejaVu Sans Mono",monospace;font-size:.88em}
html:lang(fa) ol{list-style-type:persian}
footer{border-top:1px solid var(--rule);font-size:.85rem;margin:2.4rem 0 0;padding:.9rem 0 0}
@media (max-width:54rem){.cards{grid-template-columns:repeat(2,minmax(0,1fr))}}
@media (max-width:37rem){html{font-size:.95rem}body{padding:1.2rem .9rem 2rem}h1{font-size:1.5rem}.cards{gap:.55rem}.cards li{padding:.75rem .8rem}.cards b{font-size:1.3rem}.wide{display:none}.narrow{display:block}.meter{display:none}th,td{padding:.4rem .3rem}dl{grid-template-columns:minmax(0,1fr);gap:0}dd{grid-column:1;margin:0 0 .5rem}.box{padding:.85rem .95rem}}
@media print{:root{color-scheme:light;${variables(light)}}@page{size:A4;margin:14mm}html{font-size:10.5pt;line-height:1.4}html:lang(ar),html:lang(fa){line-height:1.6}body{max-width:none;padding:0}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}a{color:inherit;text-decoration:none}.cards{grid-template-columns:repeat(3,minmax(0,1fr))}.cards b{font-size:1.3rem}.wide{display:block}.narrow{display:none}.chart{max-height:60mm}section{margin-top:1.2rem;padding-top:.8rem}figure,table,.box,.cards li,tr,p,dl>*{break-inside:avoid}h2,.answer,.cap{break-after:avoid}.scroll{overflow:visible}tfoot{display:table-row-group}footer{margin-top:1rem}.heat{font-size:8pt}.heat td{min-width:0;padding:.22rem .14rem}.heat th{padding:.22rem .3rem}}`;
