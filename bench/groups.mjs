// node bench/groups.mjs [turns] [--built]: groups over all assessments, asked one at a time as an analyst does, of the product (as the
// performance team and as an analyst) and of PostGraphile with its aggregates plugin.
import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { findNode, installAndBuild } from "./install.mjs";
import { areAlike, questions, groupsOfOwn, groupsOfPeer } from "./group-questions.mjs";
import { post } from "./contenders/post.mjs";
import { signIn } from "./contenders/product.mjs";
import { median } from "./result.mjs";

const turns = Number(process.argv[2] ?? 20);
const WARM_UP = 6;
const COPYING_MS = 15_000;
const serverOf = (name) => fileURLToPath(new URL(`servers/${name}.mjs`, import.meta.url));

if (!process.argv.includes("--built")) await installAndBuild();
const { openDatabase } = await import("./database.mjs");
const { launch } = await import("./race.mjs");
const { processorMs } = await import("./processor-time.mjs");
const execPath = findNode();
const { server, accounts } = await openDatabase({ fresh: false, say: console.log });
const running = [];
try {
  const keys = Object.values(accounts).map(({ key }) => key);
  const start = async (name) => {
    const one = await launch({ name, server: serverOf(name) }, { execPath, url: server.url, accounts: keys });
    running.push(one);
    return one;
  };
  const [own, peer] = [await start("product"), await start("postgraphile-aggregates")];
  const team = { cookie: await signIn(own.origin, accounts["tim.kinerja"]) };
  const analyst = { cookie: await signIn(own.origin, accounts.analis) };

  // The first question has the records copied into columns, and does not wait for it.
  await answer(post(`${own.origin}/graphql`, { query: questions[0].own }, team));
  await new Promise((resolve) => setTimeout(resolve, COPYING_MS));

  const pid = Number(readFileSync(new URL(".data/cluster/postmaster.pid", import.meta.url), "utf8").split("\n")[0]);
  console.log(
    `${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}; ${turns} turns after ${WARM_UP} to warm up`,
  );
  console.log("ms until the answer: median, 95th percentile; then the processor's ms, of PostgreSQL and the server\n");
  console.log(
    "| | team | analyst | PostGraphile | PostGraphile / team: time, processor | limit |\n| --- | ---: | ---: | ---: | ---: | ---: |",
  );
  for (const question of questions) {
    const asked = [
      { of: own, request: post(`${own.origin}/graphql`, { query: question.own }, team) },
      { of: own, request: post(`${own.origin}/graphql`, { query: question.own }, analyst) },
      ...(question.peer ? [{ of: peer, request: post(`${peer.origin}/graphql`, { query: question.peer }) }] : []),
    ].map((one) => ({ ...one, times: [], cpu: 0 }));
    const [mine, , theirs] = await Promise.all(asked.map(({ request }) => answer(request)));
    if (theirs && !areAlike(groupsOfOwn(mine), groupsOfPeer(theirs)))
      throw new Error(`${question.name}: the answers differ.`);

    // In turns, so that whatever else the machine does falls on all of them alike.
    for (let turn = -WARM_UP; turn < turns; turn += 1)
      for (const one of asked) {
        const before = await processorMs(pid, one.of.child);
        const begin = performance.now();
        await answer(one.request);
        if (turn < 0) continue;
        one.times.push(performance.now() - begin);
        one.cpu += ((await processorMs(pid, one.of.child)) - before) / turns;
      }
    const [a, , c] = asked;
    const cell = (one) =>
      one ? `${median(one.times).toFixed(0)}, ${p95(one.times).toFixed(0)}; ${one.cpu.toFixed(0)}` : "cannot";
    const ratio = c
      ? `${median(c.times.map((time, turn) => time / a.times[turn])).toFixed(2)}, ${(c.cpu / a.cpu).toFixed(2)}`
      : "";
    console.log(`| ${question.name} | ${cell(a)} | ${cell(asked[1])} | ${cell(c)} | ${ratio} | ${question.limit} |`);
  }
  console.log(`\nload ${loadavg()[0].toFixed(1)}`);
} finally {
  for (const one of running) await one.stop();
  await server.stop();
}

async function answer({ url, ...init }) {
  const response = await fetch(url, init);
  const body = JSON.parse(await response.text());
  if (body.errors) throw new Error(JSON.stringify(body.errors).slice(0, 500));
  return body;
}

function p95(values) {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1];
}
