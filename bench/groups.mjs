// node bench/groups.mjs [turns]: groups over all assessments, asked one at a time as an analyst does, of the product (as the
// performance team and as an analyst) and of PostGraphile with its aggregates plugin.
import { availableParallelism, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { findNode, installAndBuild } from "./install.mjs";
import { questions, rowsOfOwn, rowsOfPeer } from "./group-questions.mjs";
import { post } from "./contenders/post.mjs";
import { signIn } from "./contenders/product.mjs";
import { median } from "./result.mjs";

const turns = Number(process.argv[2] ?? 20);
const WARM_UP = 6;
const serverOf = (name) => fileURLToPath(new URL(`servers/${name}.mjs`, import.meta.url));

await installAndBuild();
const { openDatabase } = await import("./database.mjs");
const { launch } = await import("./race.mjs");
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

  console.log(
    `${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}; ${turns} turns after ${WARM_UP} to warm up; ms: median and 95th percentile\n`,
  );
  console.log(
    "| | team | analyst | PostGraphile | PostGraphile / team | limit |\n| --- | ---: | ---: | ---: | ---: | ---: |",
  );
  for (const question of questions) {
    const asked = [
      post(`${own.origin}/graphql`, { query: question.own }, team),
      post(`${own.origin}/graphql`, { query: question.own }, analyst),
      ...(question.peer ? [post(`${peer.origin}/graphql`, { query: question.peer })] : []),
    ];
    const [mine, , theirs] = await Promise.all(asked.map(answer));
    if (theirs && !isDeepStrictEqual(rowsOfOwn(mine), rowsOfPeer(theirs)))
      throw new Error(`${question.name}: the answers differ.`);

    const times = asked.map(() => []);
    // In turns, so that whatever else the machine does falls on all of them alike.
    for (let turn = -WARM_UP; turn < turns; turn += 1)
      for (const [index, request] of asked.entries()) {
        const begin = performance.now();
        await answer(request);
        if (turn >= 0) times[index].push(performance.now() - begin);
      }
    const cell = (of) => (of ? `${median(of).toFixed(0)}, ${p95(of).toFixed(0)}` : "cannot");
    const ratio = times[2] ? median(times[2].map((time, turn) => time / times[0][turn])).toFixed(2) : "";
    console.log(
      `| ${question.name} | ${cell(times[0])} | ${cell(times[1])} | ${cell(times[2])} | ${ratio} | ${question.limit} |`,
    );
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
