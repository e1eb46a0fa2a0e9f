/** Figures of the desk: the headline, tables, charts and the ledger. */
export const deskFigures = `.headline{display:grid;grid-template-columns:minmax(min(17rem,100%),1.1fr) minmax(0,2fr);gap:1.5rem 2.5rem;align-items:center}
.headline h2{font-size:1rem;color:var(--soft)}
.big{margin-block-start:.35rem;font-size:4rem;line-height:1.1;font-weight:650;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.big small{margin-inline-start:.5rem;font-size:1rem;font-weight:400;letter-spacing:0}
.big.held{font-size:1.35rem;line-height:1.4;letter-spacing:0;color:var(--soft)}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:1.25rem 1.5rem}
.facts dt{font-size:.875rem;color:var(--soft)}
.facts dd{font-variant-numeric:tabular-nums}
.facts b{font-size:1.35rem;font-weight:650}
.facts small{display:block}
.foot{grid-column:1/-1}
table{width:100%;margin-block-start:1rem;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.6rem .75rem;text-align:start;vertical-align:baseline;border-block-end:1px solid var(--line)}
th:first-child,td:first-child{padding-inline-start:0}
th:last-child,td:last-child{padding-inline-end:0}
thead th{word-break:keep-all;font-size:.875rem;font-weight:400;color:var(--soft);vertical-align:bottom;border-block-end-color:var(--edge)}
tbody th{font-weight:400}
tbody:last-child tr:last-child>*{border-block-end:0}
th.num,td.num{text-align:end}
td.num{white-space:nowrap}
td small{display:block;white-space:nowrap}
.under{display:block}
td.num.wrap{white-space:normal}
.more{margin-block-start:1rem}
.sms{overflow-wrap:anywhere}
td.held,td.held small{white-space:normal;color:var(--soft);font-size:.875rem}
.up{color:#0a7558}.down{color:#a33a0a}
figure{margin-block-start:1rem}
figure+ul,figure+ul+p,.choose+p{margin-block-start:.6rem}
#tested{margin-block-start:1.75rem}
.chart svg{display:block;width:100%;height:auto;overflow:visible}
.chart .slim{display:none}
details{margin-block-start:.5rem}
.folds{margin-block-start:1.5rem}
.folds details{margin-block-start:.15rem}
summary{display:inline-block;padding-block:.4rem;color:var(--deep);cursor:pointer}
summary::before{content:"▸";display:inline-block;width:1.2em}
details[open]>summary::before{content:"▾"}
summary::-webkit-details-marker{display:none}
.group{padding-block-start:1.1rem}
.groups th[scope=rowgroup],.groups tr.sum>*{font-weight:650}
.ledger small{display:block}
.ledger tr.nil>*{color:var(--soft)}
.ledger .bar-cell{width:22%}
.ledger svg{display:block;width:100%;height:.6rem;fill:var(--deep)}
@media(max-width:40rem){main{padding-block-start:1.25rem}
.bar,main{padding-inline:1rem}
h1{font-size:1.45rem}
section{margin-inline:-1rem;padding:1.25rem 1rem;border-inline:0;border-radius:0}
.headline{grid-template-columns:1fr}
th,td{padding-inline:.25rem}
thead th{font-size:.8125rem}
td.num small{font-size:.75rem}
td.change small{white-space:normal}
.months strong{order:-1;width:100%}
.chart .slim svg{max-width:30rem}
.wide-only{display:none}
.chart .wide{display:none}
.chart .slim{display:block}}
@media(max-width:22rem){table{font-size:.875rem}th,td{overflow-wrap:anywhere}td.num small{font-size:.75rem}}
`;
