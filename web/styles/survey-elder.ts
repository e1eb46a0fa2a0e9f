/**
 * The elder edition: letters from 22 px, targets from 60, one thing at a time. Where zooming has made the page so
 * narrow that hardly a word fits beside another, letters are left as large as the zoom makes them.
 */
export const elderCss = `.elder{font-size:137.5%}
.elder .hint,.elder .small,.elder .at,.elder header,.elder .other,.elder form .notice p,.elder .must,.elder .tools button{font-size:1rem}
.elder legend,.elder .text>label:first-child{font-size:1.2rem}
.elder h1{font-size:1.1rem;font-weight:400;color:#525e6c}
.elder .notice h1{font-size:1.4rem;font-weight:700;color:inherit}
.elder header{flex-wrap:wrap;padding-top:.5rem}
.elder .tools{margin:0 -.6rem}
.elder .tools button,.elder header a,.elder main a{min-width:60px;min-height:60px}
.elder .options span{min-height:68px;padding-top:1rem;padding-bottom:1rem}
.elder .options label{margin-top:.7rem}
.elder button{min-height:72px}
.elder .labels{grid-template-columns:repeat(auto-fill,minmax(60px,1fr))}
.elder .stars,.elder .smileys{grid-template-columns:1fr;grid-auto-flow:row}
.elder .stars span,.elder .smileys span{display:flex;align-items:center;min-height:72px;padding:0;padding-inline-start:3.2rem;font-size:1.2rem}
.elder .stars input,.elder .smileys input{justify-self:start;align-self:center;margin:0;margin-inline-start:.9rem}
.elder .scale b,.elder .scale svg{margin:0;margin-inline-end:.8rem}
@media(max-width:17rem){.elder,html{font-size:100%}header{display:block}.tools{justify-content:flex-start;margin:0 -.6rem}header,main{padding-left:.6rem;padding-right:.6rem}fieldset,.text{padding:.7rem}.options span{padding-inline-start:2.6rem}}`;
