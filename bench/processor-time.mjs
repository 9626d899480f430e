import { readdirSync, readFileSync } from "node:fs";
import { usage } from "./race.mjs";

/** Spent so far by PostgreSQL with all its processes, those that have ended included, and by one server. */
export async function processorMs(postmaster, child) {
  const { cpuMicroseconds } = await usage(child);
  let ticks = ticksOf(postmaster, true);
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (statOf(name)[1] === String(postmaster)) ticks += ticksOf(name, false);
    } catch {
      // It has ended meanwhile: then its parent has its time.
    }
  }
  return cpuMicroseconds / 1000 + ticks * 10;
}

/** The fields after the name, which may hold spaces: state, parent ... */
const statOf = (pid) => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");

function ticksOf(pid, withEnded) {
  const [user, system, endedUser, endedSystem] = statOf(pid).slice(11, 15).map(Number);
  return user + system + (withEnded ? endedUser + endedSystem : 0);
}
