import { fork } from "node:child_process";
import { once } from "node:events";
import { isDeepStrictEqual } from "node:util";
import autocannon from "autocannon";
import { median } from "./result.mjs";
import { CONNECTIONS, POOL_SIZE, TODAY, WARM_UP_REQUESTS } from "./settings.mjs";

/** A contender's server in a process of its own. `accounts` are not held to the hour's limit. */
export async function launch({ name, server }, { execPath, url, accounts }) {
  const child = fork(server, {
    execPath,
    execArgv: (process.env.BENCH_NODE_OPTIONS ?? "").split(" ").filter(Boolean),
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      GRAPHILE_ENV: "production",
      DATABASE_URL: url,
      POOL_SIZE: String(POOL_SIZE),
      TODAY,
      ACCOUNT_KEY: accounts.join(),
      NOW: `${TODAY}T03:00:00Z`,
    },
  });
  const port = await Promise.race([
    once(child, "message").then(([message]) => message.port),
    once(child, "exit").then(() => Promise.reject(new Error(`The server of ${name} did not start.`))),
  ]);
  return {
    child,
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      if (child.exitCode !== null || !child.connected) return;
      child.send("stop");
      await once(child, "exit");
    },
  };
}

/** With the one request that it is measured by. */
export async function enter(contender, { execPath, url, team }) {
  const launched = await launch(contender, { execPath, url, accounts: [team.account.key] });
  return { ...contender, ...launched, request: await contender.request(launched.origin, team) };
}

/** Fails unless all contenders give the same people, reports and assessments. */
export async function verifySameAnswer(contenders, members) {
  const answers = [];
  for (const { name, request, rows } of contenders) {
    const { url, ...init } = request;
    const response = await fetch(url, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${name} answered ${response.status}: ${text.slice(0, 500)}`);
    const answer = JSON.parse(text);
    if (answer.errors) throw new Error(`${name} answered with errors: ${JSON.stringify(answer.errors).slice(0, 500)}`);
    answers.push({ name, bytes: text.length, rows: rows(answer).toSorted(byPerson) });
  }

  const [first, ...others] = answers;
  if (first.rows.length !== members)
    throw new Error(`${first.name} gave ${first.rows.length} members, not ${members}.`);
  for (const other of others) {
    if (isDeepStrictEqual(first.rows, other.rows)) continue;
    const at = first.rows.findIndex((row, i) => !isDeepStrictEqual(row, other.rows[i]));
    throw new Error(
      `${first.name} and ${other.name} differ:\n${JSON.stringify(first.rows[at])}\n${JSON.stringify(other.rows[at])}`,
    );
  }
  return answers.map(({ name, bytes }) => ({ name, bytes }));
}

const byPerson = (a, b) => (`${a.name} ${a.title} ${a.unit}` < `${b.name} ${b.title} ${b.unit}` ? -1 : 1);

export const warmUp = (contender) => load(contender, { amount: WARM_UP_REQUESTS });

/** Short, so that whatever else the machine does falls on all of them alike; and before idle pools let go of connections. */
const TURN_SECONDS = 2;

/** Every contender under load for so many seconds, in short turns; one measurement each. */
export async function runRound(contenders, seconds) {
  const sums = contenders.map(() => ({ requests: 0, seconds: 0, cpuMs: 0, statements: 0, medians: [], p99s: [] }));
  for (let turn = 0; turn < Math.max(1, Math.round(seconds / TURN_SECONDS)); turn += 1) {
    for (const [index, contender] of contenders.entries()) await takeTurn(contender, sums[index]);
  }
  return sums.map((sum) => ({
    requestsPerSecond: sum.requests / sum.seconds,
    cpuMs: sum.cpuMs / sum.requests,
    medianMs: median(sum.medians),
    p99Ms: median(sum.p99s),
    statements: sum.statements / sum.requests,
  }));
}

async function takeTurn(contender, sum) {
  const before = await usage(contender.child);
  const begin = performance.now();
  const { latency, ...result } = await load(contender, { duration: TURN_SECONDS });
  sum.seconds += (performance.now() - begin) / 1000;
  const after = await usage(contender.child);
  sum.requests += result["2xx"];
  sum.cpuMs += (after.cpuMicroseconds - before.cpuMicroseconds) / 1000;
  sum.statements += after.statements - before.statements;
  sum.medians.push(latency.p50);
  sum.p99s.push(latency.p99);
}

async function load({ name, request }, bounds) {
  const result = await autocannon({ ...request, connections: CONNECTIONS, ...bounds });
  if (result.errors > 0 || result.non2xx > 0 || result["2xx"] === 0) {
    throw new Error(`${name} failed under load: ${result.errors} errors, ${result.non2xx} refusals.`);
  }
  return result;
}

export async function usage(child) {
  child.send("usage");
  const [message] = await once(child, "message");
  return message.usage;
}
