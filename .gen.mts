const { invent } = await import('/work/wt/lead/test/bench/invent.ts'); let t=performance.now(); const r=invent(100000); console.log('invent', performance.now()-t, r.articles.size);
import { mkdirSync, writeFileSync, rmSync } from 'node:fs';
t=performance.now(); mkdirSync('/tmp/mp/w',{recursive:true}); let i=0; for(const [n,x] of r.articles){ writeFileSync('/tmp/mp/w/'+n,x); if(++i===20000) break;} console.log('write 20k', performance.now()-t); t=performance.now(); rmSync('/tmp/mp/w',{recursive:true}); console.log('rm', performance.now()-t);
