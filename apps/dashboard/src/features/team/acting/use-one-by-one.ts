import { useEffect, useRef, useState } from "react";
import { isOffline } from "../../../graphql/client.ts";
import * as m from "../../../messages/messages.js";
import type { ActResult } from "./act-results.tsx";

/**
 * Does something for one after another: each with a result of its own, the whole with its progress, and an end to it when someone
 * stops it. What is done stays done.
 */
export function useOneByOne<T extends { id: string; name: string }>(
  run: (one: T) => Promise<Pick<ActResult, "outcome" | "said">>,
) {
  const [results, setResults] = useState<readonly ActResult[]>([]);
  const [state, setState] = useState<"before" | "running" | "over">("before");
  const isStopped = useRef(false);
  // The dialog may be closed on the way: what has begun is finished, and no more is begun.
  useEffect(() => () => void (isStopped.current = true), []);

  async function start(all: readonly T[]): Promise<void> {
    isStopped.current = false;
    setState("running");
    setResults([]);
    for (const one of all) {
      if (isStopped.current) break;
      const { id, name } = one;
      const result = await run(one).catch((error: unknown) => ({
        outcome: "failed" as const,
        said: isOffline(error) ? m.act_offline() : m.act_failed(),
      }));
      setResults((before) => [...before, { id, name, ...result }]);
    }
    setState("over");
  }
  return { results, state, start, stop: () => void (isStopped.current = true) };
}
