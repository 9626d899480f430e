import { openDatabase } from "./dist/start/database.js";
import { parseEnv } from "./dist/env.js";
import pg from "pg";
import { readFileSync } from "node:fs";
const parts=[]; const db=await openDatabase(parseEnv(process.env),(p)=>parts.push(p));
const c=new pg.Client({connectionString:db.url}); await c.connect();
for(const q of readFileSync(0,"utf8").split(";").map(s=>s.trim()).filter(Boolean)){ const t=Date.now(); try { console.log("--",q.slice(0,90)); console.table((await c.query(q)).rows); } catch(e){console.log(e.message)} console.log(Date.now()-t,"ms"); }
await c.end(); for(const p of parts) await p.stop();
