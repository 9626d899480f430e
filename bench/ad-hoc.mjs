// node bench/ad-hoc.mjs [turns] [--built]: a nested question that nobody has asked before, as an analyst or a script asks it: each turn its text is
// another one, so that both read, check and plan it anew. Of the product, signed in, and of PostGraphile.
import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { findNode, installAndBuild } from "./install.mjs";
import { postgraphile } from "./contenders/postgraphile.mjs";
import { product } from "./contenders/product.mjs";
import { median } from "./result.mjs";

const turns = Number(process.argv[2] ?? 200);
const WARM_UP = 100;

if (!process.argv.includes("--built")) await installAndBuild();
const { openDatabase } = await import("./database.mjs");
const { enter, verifySameAnswer } = await import("./race.mjs");
const { processorMs } = await import("./processor-time.mjs");
const execPath = findNode();
const { server, team } = await openDatabase({ fresh: false, say: console.log });
const contenders = [];
try {
  for (const contender of [product, postgraphile])
    contenders.push(await enter(contender, { execPath, url: server.url, team }));
  await verifySameAnswer(contenders, team.members);
  const pid = Number(readFileSync(new URL(".data/cluster/postmaster.pid", import.meta.url), "utf8").split("\n")[0]);
  console.log(
    `${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}; ${turns} turns after ${WARM_UP} to warm up\n`,
  );
  const asked = contenders.map((one) => ({ ...one, times: [], cpu: 0 }));
  for (let turn = -WARM_UP; turn < turns; turn += 1)
    for (const one of asked) {
      const before = await processorMs(pid, one.child);
      const begin = performance.now();
      await answer(unseen(one.request, turn + WARM_UP));
      if (turn < 0) continue;
      one.times.push(performance.now() - begin);
      one.cpu += ((await processorMs(pid, one.child)) - before) / turns;
    }
  console.log("| | median ms | p95 ms | processor ms |\n| --- | ---: | ---: | ---: |");
  for (const { name, times, cpu } of asked)
    console.log(`| ${name} | ${median(times).toFixed(1)} | ${p95(times).toFixed(1)} | ${cpu.toFixed(1)} |`);
  const [own, peer] = asked;
  const ratio = median(peer.times.map((time, turn) => time / own.times[turn]));
  console.log(
    `\n${peer.name} / ${own.name}: ${ratio.toFixed(2)} in time, ${(peer.cpu / own.cpu).toFixed(2)} of the processor; wanted 1.40`,
  );
  console.log(`load ${loadavg()[0].toFixed(1)}`);
} finally {
  for (const one of contenders) await one.stop();
  await server.stop();
}

/** The same question under a name that neither has met. */
function unseen(request, number) {
  const { query, ...rest } = JSON.parse(request.body);
  return { ...request, body: JSON.stringify({ ...rest, query: query.replace("query Team", `query Team${number}`) }) };
}

async function answer({ url, ...init }) {
  const response = await fetch(url, init);
  const body = JSON.parse(await response.text());
  if (body.errors) throw new Error(JSON.stringify(body.errors).slice(0, 500));
}

function p95(values) {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1];
}
