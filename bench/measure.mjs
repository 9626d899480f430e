import { execFileSync } from "node:child_process";
import { availableParallelism, cpus } from "node:os";
import { handWritten } from "./contenders/hand-written.mjs";
import { postgraphile } from "./contenders/postgraphile.mjs";
import { product } from "./contenders/product.mjs";
import { openDatabase } from "./database.mjs";
import { enter, runRound, verifySameAnswer, warmUp } from "./race.mjs";
import { table, verdict } from "./result.mjs";
import { CONNECTIONS, POOL_SIZE } from "./settings.mjs";

export async function measure({ fresh, rounds, seconds, execPath, say }) {
  const { server, team } = await openDatabase({ fresh, say });
  const contenders = [];
  try {
    for (const contender of [product, postgraphile, handWritten]) {
      contenders.push(await enter(contender, { execPath, url: server.url, team }));
    }
    say(`\n${availableParallelism()} cores of ${cpus()[0].model.trim()}`);
    say(`Node ${execFileSync(execPath, ["--version"]).toString().trim()}, PostgreSQL ${team.postgres}`);
    say(`${CONNECTIONS} connections, pools of ${POOL_SIZE}, ${rounds} rounds of ${seconds} s each`);

    const answers = await verifySameAnswer(contenders, team.members);
    say(`\nThe same ${team.members} members, reports and assessments from all three:`);
    for (const { name, bytes } of answers) say(`  ${name}: ${(bytes / 1024).toFixed(0)} KB`);

    say("");
    for (const contender of contenders) await warmUp(contender);
    const results = contenders.map(({ name }) => ({ name, rounds: [] }));
    for (let round = 1; round <= rounds; round += 1) {
      for (const [index, measured] of (await runRound(contenders, seconds)).entries()) {
        results[index].rounds.push(measured);
        say(`round ${round}  ${results[index].name.padEnd(16)}  ${measured.requestsPerSecond.toFixed(0)} requests/s`);
      }
    }

    say(`\n${table(results)}\n`);
    for (const line of verdict(results)) say(line);
  } finally {
    for (const contender of contenders) await contender.stop();
    await server.stop();
  }
}
