import m from 'autocannon'; import {readFileSync} from 'node:fs';
const {paths,body}=JSON.parse(readFileSync('/tmp/d1/paths.json','utf8'));let n=0;
const r=await m({url:'http://127.0.0.1:3977',connections:64,amount:paths.length,requests:[{method:'POST',headers:{'content-type':'application/x-www-form-urlencoded'},body,setupRequest:q=>({...q,path:paths[n++%paths.length]})}]});
console.log(JSON.stringify({d:r.duration,p50:r.latency.p50,p99:r.latency.p99,c:r['3xx'],n:paths.length/r.duration}));
