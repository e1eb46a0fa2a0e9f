/** Ratings: numbers, stars or faces in a row. Stars below the chosen one fill too where the browser can tell. */
export const marksCss = `.ends{display:flex;justify-content:space-between}
.ends span+span{text-align:end;margin-inline-start:1rem}
.scale{display:grid;grid-template-columns:repeat(auto-fit,minmax(3.1rem,1fr));grid-gap:.35rem;padding-top:.5rem}
.stars,.smileys{grid-template-columns:repeat(auto-fit,minmax(2.5rem,1fr))}
.scale label{display:grid;cursor:pointer}
.scale input{justify-self:center;align-self:end;margin:0 0 .45rem}
.scale span{grid-area:1/1;min-height:4rem;padding-top:.35rem;text-align:center;border:1px solid #818d9b;border-radius:.6rem}
.scale b,.scale svg{display:block;margin:0 auto;font-size:1.9rem;line-height:1.2;color:#818d9b}
.scale svg{width:2.2rem;fill:none;stroke:#525e6c;stroke-width:2;stroke-linecap:round}
.stars span,.smileys span{min-height:6.3rem}
input:checked+span b,label:has(~label :checked) b{color:#b35c00}
input:checked+span svg{stroke:#1c5d99;fill:#fff}
@media(min-width:34rem){.scale{grid-template-columns:none;grid-auto-flow:column;grid-auto-columns:1fr}}`;
