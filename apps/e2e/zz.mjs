import { chromium } from "playwright-core";
const base="http://127.0.0.1:4310";
const { findBrowser } = await import("./dist/testing/found-browser.js");
const [,, who, width, ...paths] = process.argv;
const fb = await findBrowser();
const b = await chromium.launch({ executablePath: fb.executablePath, args:["--no-sandbox",...fb.args], env:{...process.env,...fb.env}});
const page = await b.newPage({ viewport:{width:+width,height: +width<500?844:900}, locale:"id-ID" });
page.on("console",m=>{ if(m.type()==="error") console.log("console",m.text().slice(0,300)); });
page.on("pageerror",e=>console.log("pageerror",String(e).slice(0,300)));
await page.goto(base+"/sign-in");
await page.getByLabel("NIP atau nama pengguna").fill(who); await page.getByLabel("Kata sandi").fill("andir-demo");
await page.getByRole("button",{name:"Masuk",exact:true}).click(); await page.waitForURL(u=>u.pathname!=="/sign-in",{timeout:60000});
for (const p of paths) { await page.goto(base+p); await page.waitForLoadState("networkidle",{timeout:60000}).catch(()=>{}); await page.waitForTimeout(800); const f=`/tmp/shots/${who}-${width}${p.replace(/[^a-z0-9]+/gi,"_")}.png`; await page.screenshot({path:f,fullPage:true}); console.log(f, page.url(), await page.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth)); }
await b.close();
