import { parseArgs } from "node:util";

/** The demo is made for this day, and the product is told that it is today: every run sees the same data. */
export const TODAY = "2026-11-24";
export const EMPLOYEES = 20_000;
export const TEAM_SIZE = 50;
export const CONNECTIONS = 8;
export const POOL_SIZE = 10;
/** Requests and not seconds: a slow machine needs as many of them until its code is compiled and its statements planned. */
export const WARM_UP_REQUESTS = 1_500;

const USAGE = "Usage: pnpm bench [--fresh] [--rounds 3] [--seconds 10]";

export function parseSettings(args) {
  try {
    const { values } = parseArgs({
      args: args.filter((arg) => arg !== "--"),
      options: {
        fresh: { type: "boolean", default: false },
        rounds: { type: "string", default: "3" },
        seconds: { type: "string", default: "10" },
      },
    });
    return {
      fresh: values.fresh,
      rounds: count(values.rounds),
      seconds: count(values.seconds),
    };
  } catch (error) {
    throw new Error(`${error.message.split(". ")[0]}. ${USAGE}`, { cause: error });
  }
}

function count(text) {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${text} is not a whole number, 1 or more`);
  return Number(text);
}
