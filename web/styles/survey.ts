import { FONTS } from './fonts.ts';
import { elderCss } from './survey-elder.ts';
import { marksCss } from './survey-marks.ts';

/**
 * The whole style sheet of the respondent's pages.
 *
 * Written for web views several years old: no `gap` in flex rows, no `:is`, and nothing that depends on `:has`.
 * It never sets `text-size-adjust`, because that would undo the larger type a reader has chosen in WeChat. Sides
 * are start and end, for languages that are written from right to left.
 */
export const surveyCss = `*{box-sizing:border-box}
html{font-size:112.5%}
body{margin:0;background:#f3f6f9;color:#1d2733;font:1rem/1.6 ${FONTS};overflow-wrap:anywhere}
a{color:#1c5d99}
:focus{outline:3px solid #1c5d99;outline-offset:2px}
[tabindex='-1']:focus{outline:0}
h1,h2,p{margin:0}
p{text-wrap:pretty}
h1{font-size:1.4rem;line-height:1.35}
h2{font-size:1.15rem;line-height:1.4}
.skip{position:absolute;top:-9rem;background:#fff;padding:.6rem 1rem}
.skip:focus{top:0}
header,main{max-width:38rem;margin:0 auto;padding:0 1rem}
header{display:flex;justify-content:space-between;align-items:center;font-size:.9rem;color:#525e6c}
header a{padding:.75rem 0;min-height:48px;white-space:nowrap;margin-inline-start:1rem}
.tools{display:flex;flex-wrap:wrap;justify-content:flex-end;margin-inline-start:.5rem}
.tools button{width:auto;min-height:48px;margin:0;padding:.25rem .6rem;border:0;background:none;color:#1c5d99;font-size:.95rem;font-weight:400;text-decoration:underline;text-underline-offset:.25em}
main{padding-top:.5rem;padding-bottom:3rem}
main a{display:inline-block;padding:.6rem 0}
.about{margin-top:.5rem}
.promise,.offer{margin-top:1rem;padding:.75rem 1rem;background:#e3edf7;border-radius:.6rem}
.offer{padding-bottom:1rem;background:#fff;border:2px solid #1c5d99}
.offer p{font-size:1.2rem}
.offer button{margin-top:.75rem}
.small{margin-top:.75rem;font-size:.9rem;color:#525e6c}
.said{margin-top:.75rem}
.at{margin-top:1.25rem;font-size:.9rem;color:#525e6c}
progress{display:block;width:100%;height:.5rem;margin-top:.35rem;border:0;border-radius:.25rem;background:#d3dde8;color:#1c5d99;-webkit-appearance:none;appearance:none;overflow:hidden}
progress::-webkit-progress-bar{background:#d3dde8}
progress::-webkit-progress-value{background:#1c5d99}
progress::-moz-progress-bar{background:#1c5d99}
h2{margin-top:1.5rem}
fieldset,.text{min-width:0;margin:1rem 0 0;padding:1rem;border:0;border-radius:.75rem;background:#fff;box-shadow:0 1px 2px #1d27331f}
fieldset:target,.text:target{scroll-margin-top:1rem}
form label.above{display:block;margin-top:1rem;font-weight:600}
legend,.text>label:first-child{float:left;width:100%;padding:0 0 .25rem;font-weight:600;line-height:1.5}
legend+*,.text>label:first-child+*{clear:both}
.must{font-weight:400;font-size:.85rem;color:#a33a0a;white-space:nowrap}
.hint{font-size:.9rem;color:#525e6c}
.options{padding-top:.25rem}
.options label{display:grid;margin-top:.5rem;cursor:pointer}
[type=radio],[type=checkbox]{grid-area:1/1;align-self:center;z-index:1;width:1.3rem;height:1.3rem;margin:0;margin-inline-start:.9rem;accent-color:#1c5d99}
.options span{grid-area:1/1;display:block;min-height:56px;padding:.8rem 1rem;padding-inline-start:3rem;line-height:1.5;border:1px solid #818d9b;border-radius:.6rem}
input:checked+span{border-color:#1c5d99;background:#e3edf7;box-shadow:inset 0 0 0 1px #1c5d99}
input:focus+span{outline:3px solid #1c5d99;outline-offset:1px}
[type=radio]:focus,[type=checkbox]:focus{outline:0}
textarea,select,input{font:inherit;color:inherit;background:#fff;border:1px solid #818d9b;border-radius:.6rem}
textarea,select,.text input,.other input{display:block;width:100%;min-height:56px;margin-top:.35rem;padding:.7rem}
textarea{min-height:8rem}
.other{display:block;padding-top:.75rem;font-size:.9rem;color:#525e6c}
${marksCss}
.wrong{box-shadow:inset 0 0 0 2px #a33a0a}
.error{padding-bottom:.25rem;font-weight:600;color:#a33a0a}
.summary{margin-top:1rem;padding:1rem;border:2px solid #a33a0a;border-radius:.75rem;background:#fff}
.summary h2{margin:0;color:#a33a0a}
.summary ul{margin:.5rem 0 0;padding:0;list-style:none}
.summary a{display:block;padding:.6rem 0;color:#a33a0a}
[role=status]:not(:empty){margin-top:1.25rem;padding:.75rem 1rem;background:#e3edf7;border-radius:.6rem}
button{display:block;width:100%;min-height:60px;margin-top:1.5rem;padding:.75rem 1rem;font:inherit;font-weight:600;font-size:1.1rem;color:#fff;background:#1c5d99;border:2px solid #1c5d99;border-radius:.75rem;cursor:pointer}
main button+button,.aloud,.plain{margin-top:.75rem;background:transparent;color:#1c5d99;font-weight:400}
.notice{margin-top:1rem;padding:1.5rem 1.25rem;border-radius:.75rem;background:#fff;box-shadow:0 1px 2px #1d27331f}
.notice p{margin-top:.75rem}
.notice p:first-child{margin:0}
form .notice{padding:1rem}
.notice h2{margin:0}
form .notice p{margin-top:.4rem;font-size:.9rem}
form .notice label{margin-top:.75rem}
.score{font-size:2rem;line-height:1.2}
details.notice{padding-top:0;padding-bottom:0}
details[open]{padding-bottom:1.5rem}
summary{padding:1.1rem 0;color:#1c5d99;cursor:pointer}
summary h2{display:inline}
.grave{background:#a33a0a;border-color:#a33a0a}
dt{margin-top:1rem;font-weight:600}
dt:first-child{margin:0}
dd{margin:0;white-space:pre-line}
.mark{display:block;width:3rem;height:3rem;margin-bottom:.75rem}
${elderCss}`;
