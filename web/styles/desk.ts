import { deskEditor } from './desk-editor.ts';
import { deskFigures } from './desk-figures.ts';
import { deskPrint } from './desk-print.ts';
import { FONTS } from './fonts.ts';

const frame = `*{box-sizing:border-box}
:root{--ink:#1d2733;--soft:#566270;--line:#dde3ea;--edge:#818d9b;--deep:#1c5d99;--wash:#eaf1f8;--alarm:#a33a0a}
body{margin:0;background:#f5f7f9;color:var(--ink);font:1rem/1.55 ${FONTS};overflow-wrap:break-word}
a{color:var(--deep);text-underline-offset:.2em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--deep);outline-offset:2px}
h1,h2,h3,p,figure,dl,dd,ul{margin:0}
p{text-wrap:pretty}
h1{font-size:1.75rem;line-height:1.25;font-weight:650;text-wrap:balance}
h2{font-size:1.2rem;line-height:1.35;font-weight:650}
h3{font-size:1rem;font-weight:650}
small,.soft{color:var(--soft);font-size:.875rem}
.skip{position:absolute;inset-block-start:-9rem;z-index:2;background:#fff;padding:.6rem 1rem}
.skip:focus{inset-block-start:0}
.top{background:#fff;border-block-end:1px solid var(--line)}
.bar,main{max-width:64rem;margin-inline:auto;padding-inline:1.25rem}
.bar{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.25rem 1.5rem;min-height:3.5rem;padding-block:.5rem}
.brand{color:var(--deep);font-size:1.2rem;font-weight:700;text-decoration:none}
.brand span{margin-inline-start:.15em;font-size:.875rem;font-weight:400;color:var(--soft)}
.who{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.25rem;font-size:.9375rem}
.who small{margin-inline-start:.5em}
main{padding-block:1.75rem 4rem}
.path{display:flex;flex-wrap:wrap;gap:.1rem .5rem;padding:0;list-style:none;font-size:.9375rem}
.path li+li::before{content:"›";margin-inline-end:.5rem;color:var(--soft)}
.title{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .75rem;margin-block:.35rem 1rem}
.tag{padding:.1rem .6rem;border:1px solid var(--edge);border-radius:1rem;font-size:.875rem;color:var(--soft);white-space:nowrap}
.steer{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.75rem 2rem}
.months{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1rem}
.months strong{font-size:1.1rem}
.months a,.tabs a{display:inline-block;padding-block:.4rem}
.tabs{display:flex;flex-wrap:wrap;gap:.25rem .5rem;padding:0;list-style:none}
.tabs a{padding-inline:.9rem;border-radius:1.5rem;text-decoration:none}
.tabs a:hover{background:var(--wash)}
.tabs [aria-current]{background:var(--deep);color:#fff;font-weight:600}
.choose{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;margin-block-start:1rem}
button,select,input{min-height:2.75rem;font:inherit;color:inherit;border:1px solid var(--edge);border-radius:.5rem;background:#fff}
select{max-width:100%;padding-inline:.6rem}
button{padding-inline:1.1rem;background:var(--deep);border-color:var(--deep);color:#fff;font-weight:600;cursor:pointer}
.plain{padding-inline:0;min-height:2.25rem;border:0;background:none;color:var(--deep);font-weight:400;text-decoration:underline;text-underline-offset:.2em}
section{margin-block-start:1.5rem;padding:1.5rem;background:#fff;border:1px solid var(--line);border-radius:.75rem}
section>h2+p,section>h2+.soft{margin-block-start:.25rem}
.narrow{max-width:24rem;margin-inline:auto}
.narrow label{display:block;margin-block-start:1.25rem;font-weight:600}
.narrow input{width:100%;margin-block-start:.35rem;padding-inline:.75rem;font-weight:400}
.narrow button{width:100%;margin-block-start:1.75rem}
.alarm{margin-block-start:1rem;padding:.75rem 1rem;border-inline-start:4px solid var(--alarm);background:#fcf1ea;color:var(--alarm)}
.list{padding:0;list-style:none;margin-block-start:.5rem}
.list li{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.1rem 1rem;padding-block:.6rem;border-block-end:1px solid var(--line)}
.list li:last-child{border:0}
.halves{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:0 1.5rem;align-items:start}
.phone{max-width:22.5rem;margin:1.5rem auto;padding:1rem 1rem 3rem;border:.6rem solid #2b3643;border-radius:2rem;background:#fff}
.phone header{padding-block-end:.75rem;margin-block-end:1rem;border-block-end:1px solid var(--line);text-align:center}
.phone header small{display:block}
.phone time{display:block;text-align:center}
.bubble{margin-block-start:.5rem;margin-inline-end:1.5rem;padding:.75rem 1rem;border-radius:1.1rem;border-end-start-radius:.25rem;background:#e9edf2;font-size:1.0625rem;overflow-wrap:anywhere}
.bubble a{display:inline-block;padding-block:.5rem;font-weight:600}
`;

/** The whole style sheet of the signed-in pages, for screen and A4 paper. */
export const deskCss = frame + deskFigures + deskEditor + deskPrint;
