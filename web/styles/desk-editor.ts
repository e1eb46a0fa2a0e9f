/** Questionnaires at the desk: the list, the text beside its preview, and what publishing changes. */
export const deskEditor = `nav.bar{justify-content:flex-start;gap:0 1.5rem;min-height:0;padding-block:0 .35rem;font-size:.9375rem}
nav.bar a{padding-block:.35rem}
main.wide,.top:has(+main.wide) .bar{max-width:90rem}
.quiet{background:#fff;color:var(--deep)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.alarm h2{font-size:1rem}
.press{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem;margin-block-start:1rem}
.press button{max-width:100%}
.done{margin-block-start:1rem;padding:.75rem 1rem;border-inline-start:4px solid #0a7558;background:#eaf5f1}
:is(.alarm,.done)+:is(form,p),.fields .alarm+fieldset{margin-block-start:1rem}
.hash{font-family:ui-monospace,Consolas,monospace;font-size:.8125rem;overflow-wrap:anywhere}
.states td form{display:inline-block;margin-inline-start:.75rem}
.states .hash{max-width:11rem}
.states small{white-space:normal}
.states .plain{text-align:start}
.fields label,.fields legend{display:block;margin-block-start:1rem;padding:0;font-weight:600}
.fields label.tick{display:flex;align-items:center;gap:.5rem;font-weight:400}
.fields input:not([type=radio],[type=checkbox]),.fields select,.fields textarea{width:100%;margin-block-start:.35rem;padding-inline:.75rem}
.fields fieldset{margin:0;padding:0;border:0}
[type=radio],[type=checkbox]{min-height:0;width:1.25rem;height:1.25rem;accent-color:var(--deep)}
.fields button{margin-block-start:1.25rem}
.steering button{margin-block-start:0}
#new h3,#new .fields{margin-block-start:1rem}
textarea{font:.875rem/1.5 ui-monospace,Consolas,'Noto Sans Mono CJK SC',monospace;color:inherit;border:1px solid var(--edge);border-radius:.5rem;background:#fff;padding:.6rem .75rem;min-height:12rem;resize:vertical}
.writing{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,27.5rem);gap:1.5rem 2rem;align-items:start}
.writing>*{min-width:0}
.writing section{margin-block-start:0}
.writing .beside,#facts{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem}
#findings:empty{display:none}
.beside .facts{grid-template-columns:1fr;gap:.75rem;margin-block-start:.75rem}
.beside .facts b{font-size:1.1rem}
section>.alarm:first-child,section>.done:first-child{margin-block-start:0}
.kept{margin-block:0 1.5rem}
.kept form{margin-block-start:1rem}
.write>label{display:block;font-weight:600}
.code{display:flex;margin-block-start:.35rem;border:1px solid var(--edge);border-radius:.5rem;background:#fff;overflow:hidden}
.code:focus-within{outline:3px solid var(--deep);outline-offset:2px}
.code textarea{flex:1;min-width:0;height:42rem;margin:0;border:0;border-radius:0;tab-size:2}
.code textarea:focus{outline:0}
.code pre{flex:none;margin:0;padding:.6rem .5rem;height:42rem;overflow:hidden;border-inline-end:1px solid var(--line);background:#f5f7f9;color:var(--soft);font:.875rem/1.5 ui-monospace,Consolas,monospace;text-align:end;user-select:none}
.code pre[hidden]{display:none}
.excerpt{margin:.75rem 0 0;padding:.5rem .75rem;overflow-x:auto;border-radius:.5rem;background:#f5f7f9;color:var(--ink);font:.8125rem/1.6 ui-monospace,Consolas,monospace}
.excerpt mark{background:#fbd9c6;color:inherit}
.steering{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,9rem),1fr));gap:0 1rem}
.steering select{max-width:100%}
.steering .tick,.steering .press,.steering>p{grid-column:1/-1}
.steering label{margin-block-start:.75rem}
.handset{width:min(23.7rem,100%);height:42rem;margin:1.25rem auto 0;padding:.6rem;border-radius:2rem;background:#2b3643}
.handset iframe{display:block;width:100%;height:100%;border:0;border-radius:1.4rem;background:#f3f6f9}
.handset.stale iframe{opacity:.5}
.paths{margin-block-start:.5rem;padding-inline-start:1.1rem;font-size:.875rem;overflow-wrap:anywhere}
.two{display:grid;grid-template-columns:1fr 1fr;gap:.25rem 1.5rem;margin-block-start:.5rem}
.two h4{margin:0;font-weight:400;color:var(--soft);font-size:.875rem}
.two ul,.names{padding-inline-start:1.1rem}
.names{margin-block-start:.5rem;columns:14rem}
.reworded+.reworded{margin-block-start:1rem;padding-block-start:1rem;border-block-start:1px solid var(--line)}
@media(min-width:60.01rem){.write{position:sticky;inset-block-start:.75rem}}
@media(max-width:60rem){.writing{grid-template-columns:minmax(0,1fr)}
.code textarea,.code pre{height:28rem}}
@media(max-width:40rem){.states td form{display:block;margin:0}
.two{grid-template-columns:1fr}
.handset{width:auto;margin-inline:-.75rem;padding:.3rem;border-radius:1.2rem}
.handset iframe{border-radius:1rem}}
`;
