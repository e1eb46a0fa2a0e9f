/** The desk on A4: no controls, every table opened, nothing cut across pages. */
export const deskPrint = `@page{size:A4;margin:16mm 15mm}
@media print{html{font-size:10pt}
body{background:#fff}
.skip,.who a,.who form,.months a,.tabs a:not([aria-current]),.choose,summary{display:none}
.tabs [aria-current]{padding:0;background:none;color:inherit}
a{color:inherit;text-decoration:none}
.bar,main{max-width:none;padding-inline:0}
main{padding-block:.75rem 0}
section{margin-block-start:1rem;padding:0 0 .75rem;border:0;border-block-end:1px solid var(--line);border-radius:0}
.big{font-size:3rem}
.headline{align-items:start}
.facts{grid-template-columns:repeat(auto-fit,minmax(5.5rem,1fr));gap:.75rem .5rem}
table{margin-block-start:.5rem}
th,td{padding-block:.3rem}
td.num small{display:inline-block;min-width:7em;margin-inline-start:.5em}
.ledger th small{display:inline-block;margin-inline-start:.75em}
.group{padding-block-start:.6rem}
h2,h3,thead,.soft{break-after:avoid}
tr,figure>.chart,.headline{break-inside:avoid}
details::details-content{display:block;content-visibility:visible;block-size:auto}
.chart .slim{display:none}
.chart .wide{display:block}
.wide-only{display:table-cell}}`;
