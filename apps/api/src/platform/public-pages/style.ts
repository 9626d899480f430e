import { createHash } from "node:crypto";

/**
 * Stands in each page: one answer is the whole page, on a slow line too. The colours are those of the dashboard's tokens.css.
 * No style stands in an attribute, since the policy lets in this text alone, by its hash.
 */
const text = `
:root{color-scheme:light dark;--page:light-dark(#f7f7f4,#111413);--surface:light-dark(#fff,#181c1b);--sunken:light-dark(#f1f2ee,#1f2423);--line:light-dark(#e4e6e0,#2a302e);--border:light-dark(#868d88,#727a76);--ink:light-dark(#191d1b,#e8ebe9);--ink-2:light-dark(#565d59,#a3aba7);--accent:light-dark(#0b5f4e,#5cc7ab);--on-accent:light-dark(#fff,#0c1613);--tint:light-dark(#e4f1ed,#16302a);--attention:light-dark(#8f3d0f,#f0a573);--attention-tint:light-dark(#fcefe4,#34221a);--mark:light-dark(#2f3a36,#cfd6d2)}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,dl,dd,figure,fieldset{margin:0;padding:0}
h1{font-size:1.75rem;line-height:1.2;font-weight:650}
h2{font-size:1.25rem;line-height:1.3;font-weight:650}
h3{font-size:1rem;font-weight:650}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999px}
.skip:focus{left:16px;top:8px;background:var(--surface);padding:12px;z-index:1}
.in{max-width:60rem;margin:0 auto;padding:0 16px}
.narrow .in{max-width:40rem}
.top{background:var(--surface);border-bottom:1px solid var(--line)}
.top .in,.nav ul,.foot ul{display:flex;flex-wrap:wrap;align-items:center;column-gap:20px}
.top .in{justify-content:space-between}.top a{white-space:nowrap}.home{min-width:0}
.top a{display:inline-flex;align-items:center;gap:8px;min-height:44px}
.home{font-weight:650;color:var(--ink);text-decoration:none}
.nav{flex-basis:100%}
ul{list-style:none}
.prose ul,.prose ol{list-style:revert;padding-left:1.5em}
.demo{background:var(--attention-tint);color:var(--attention);font-weight:600}
.demo p{padding:8px 0}
main{display:block;padding:24px 0 48px}
main .in,.stack{display:grid;gap:20px;grid-template-columns:minmax(0,1fr)}
main .in{gap:28px}
.stack.tight{gap:8px}
section{display:grid;gap:16px;grid-template-columns:minmax(0,1fr)}
.lead{font-size:1.0625rem;max-width:42rem}
.quiet,.hint{color:var(--ink-2)}
.hint,.small{font-size:.875rem}
.num{font-variant-numeric:tabular-nums}
.cards{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr))}
.card{background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:16px;display:grid;gap:12px;align-content:start;grid-template-columns:minmax(0,1fr)}
.card h2,.card h3{font-size:1.0625rem}
.card h2 a,.card h3 a{display:inline-block;padding:4px 0}
.big{font-size:2rem;line-height:1.1;font-weight:650;font-variant-numeric:tabular-nums}
.facts{display:grid;gap:8px}
.facts div{display:flex;justify-content:space-between;gap:16px;border-top:1px solid var(--line);padding-top:8px}
.facts dt{color:var(--ink-2)}
.facts dd{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.chip{display:inline-block;border:1px solid var(--border);border-radius:999px;padding:1px 10px;font-size:.875rem;font-weight:600;white-space:nowrap}
.chip.warn{color:var(--attention);border-color:currentColor;background:var(--attention-tint)}
.chip.good{color:var(--accent);border-color:currentColor;background:var(--tint)}
.note{background:var(--sunken);border-radius:10px;padding:14px 16px}
.note.good{background:var(--tint)}
.note.warn{background:var(--attention-tint)}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;color:var(--ink-2);padding-bottom:8px}
th,td{text-align:left;vertical-align:top;padding:10px 12px 10px 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{font-weight:600;color:var(--ink-2);font-size:.875rem}
td.num,th.num{text-align:right}
svg{display:block}
.mark{fill:var(--mark)}.line{fill:none;stroke:var(--mark);stroke-width:2}.axis{stroke:var(--line)}.ref{stroke:var(--attention);stroke-dasharray:4 4}.tick{fill:var(--ink-2);font-size:12px}.bar{fill:var(--accent)}
form{display:grid;gap:24px;grid-template-columns:minmax(0,1fr)}
fieldset{border:0;min-width:0;display:grid;gap:8px}
legend,label.name{font-weight:600;padding:0}
.field{display:grid;gap:6px;grid-template-columns:minmax(0,1fr)}
input[type=text],input[type=email],input[type=tel],input[type=search],input[type=date],input[type=number],select,textarea{font:inherit;color:inherit;background:var(--surface);border:1px solid var(--border);border-radius:6px;padding:10px 12px;min-height:44px;width:100%;max-width:100%}
textarea{min-height:9rem;resize:vertical}
.choice{display:flex;gap:12px;align-items:center;min-height:44px;padding:8px 12px;border:1px solid var(--border);border-radius:6px;background:var(--surface)}
.choice:has(:checked){border-color:var(--accent);background:var(--tint)}
input[type=radio],input[type=checkbox]{width:20px;height:20px;flex:none;margin:0;accent-color:var(--accent)}
.wrong{color:var(--attention);font-weight:600}
.wrong::before{content:"! "}
[aria-invalid=true]{border-color:var(--attention);border-width:2px}
.errors{border:2px solid var(--attention);border-radius:10px;padding:14px 16px;display:grid;gap:8px}
.errors a{color:var(--attention);font-weight:600;display:inline-block;padding:6px 0}
.button,button{display:inline-flex;align-items:center;justify-content:center;min-height:48px;padding:10px 20px;border-radius:6px;border:1px solid var(--accent);background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.button.second,button.second{background:var(--surface);color:var(--accent)}
.row{display:flex;flex-wrap:wrap;gap:12px;align-items:center}
.code{font:600 1.375rem/1.3 ui-monospace,monospace;letter-spacing:.06em;background:var(--sunken);border-radius:6px;padding:12px 16px;user-select:all}
details summary{min-height:44px;display:flex;align-items:center;cursor:pointer;color:var(--accent)}
summary::before{content:"+";font-weight:700;width:1.25rem}details[open]>summary::before{content:"−"}
.foot{border-top:1px solid var(--line);padding:16px 0 32px;font-size:.875rem;color:var(--ink-2)}
.foot a{display:inline-flex;align-items:center;min-height:44px}
.off{position:absolute;left:-9999px}
.find{gap:12px}@media(min-width:44rem){.find{grid-template-columns:minmax(0,3fr) minmax(0,2fr) auto;align-items:end}}
.embed main{padding:12px 0}.embed .in{gap:12px}
@media(max-width:30rem){.button,button{width:100%}h1{font-size:1.5rem}}
.poster{text-align:center;justify-items:center}
.poster img{width:min(100%,22rem);height:auto}
@media print{.screen{display:none}body:has(.poster) :is(.top,.foot){display:none}body:has(.poster){background:#fff;color:#000}.poster h1{font-size:36pt}.poster .big{font-size:26pt}.poster .lead{font-size:17pt;max-width:none}.poster .code{font-size:26pt}.poster img{width:105mm}}
@page{size:A4;margin:14mm}
@media print{.nav,.foot,.skip,.switch{display:none}}
`;

export const STYLE = text.trim();

const HASH = createHash("sha256").update(STYLE).digest("base64");

/** Nothing runs, nothing is fetched from elsewhere, and a form goes nowhere but here. */
export const policyOf = ({ isEmbedded }: { readonly isEmbedded: boolean }): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${HASH}'`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${isEmbedded ? "*" : "'none'"}`,
  ].join("; ");
