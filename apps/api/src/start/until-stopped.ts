import { setTimeout as wait } from "node:timers/promises";
import { OperatorError } from "../platform/operator-error.ts";

/** What a running part of the product owes the person who stops it. */
export interface Stop {
  readonly stop: () => Promise<unknown>;
  /** For a person who will not wait: begun before it returns. */
  readonly abandon?: () => void;
}

export interface Life {
  /** Later parts rest on earlier ones, so they are stopped first. */
  readonly begin: (part: Stop) => void;
  readonly ended: AbortSignal;
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
// One Ctrl-C can arrive several times: from the terminal, and again from each program above that passes it on.
const samePress = 1_000;
const patience = 15_000;

/** Runs the product until a signal or a failure, then stops its parts and leaves: 0 after a signal, 1 after a failure. */
export async function untilStopped(live: (life: Life) => Promise<void>): Promise<void> {
  const parts: Stop[] = [];
  const end = new AbortController();
  let askedAt: number | undefined;

  const leave = async (code: number) => {
    if (end.signal.aborted) return;
    end.abort();
    for (const part of parts.toReversed()) {
      await Promise.race([part.stop(), wait(patience, undefined, { ref: false })]).catch(report);
    }
    process.exit(code);
  };

  const fail = (error: unknown) => {
    // While stopping, what was still starting fails as a matter of course.
    if (end.signal.aborted) return;
    report(error);
    void leave(1);
  };

  const onSignal = () => {
    if (askedAt === undefined) {
      askedAt = Date.now();
      process.stdout.write("Stopping\n");
      void leave(0);
    } else if (Date.now() - askedAt > samePress) {
      for (const part of parts.toReversed()) part.abandon?.();
      process.exit(1);
    }
  };
  for (const signal of signals) process.on(signal, onSignal);
  process.on("uncaughtException", fail);

  try {
    await live({ begin: (part) => parts.push(part), ended: end.signal });
  } catch (error) {
    fail(error);
  }
}

function report(error: unknown): void {
  const text = error instanceof OperatorError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
}
