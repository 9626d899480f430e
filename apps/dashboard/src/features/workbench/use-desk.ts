import { useContext, useRef, useState } from "react";
import { DraftOwner } from "../../lib/draft-owner.ts";
import { stored } from "../../lib/stored.ts";
import { ask, type Answered, type Question } from "./ask.ts";
import { keepInHistory } from "./history.ts";
import { useSchema } from "./use-schema.ts";
import type { Workbench } from "./workbench-context.ts";

/** What is typed outlives a reload, a lost network and the session; on a shared device the next person finds a desk of their own. */
export function useDesk(first: Question, onSignedOut: () => void): Workbench {
  const owner = useContext(DraftOwner);
  const kept = stored("localStorage", `andir.workbench.${owner}.desk`);
  const [question, setQuestion] = useState<Question>(() => read(kept.read()) ?? first);
  const [answer, setAnswer] = useState<{ to: Question; answered: Answered } | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const running = useRef<AbortController | null>(null);
  const { schema, state: schemaState } = useSchema();

  const put = (next: Question) => {
    setQuestion(next);
    kept.write(JSON.stringify(next));
  };
  async function run() {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setIsRunning(true);
    const answered = await ask(question, abort.signal);
    if (running.current !== abort) return;
    running.current = null;
    setIsRunning(false);
    setAnswer({ to: question, answered });
    keepInHistory(owner, question);
    if (answered.kind === "signedOut") onSignedOut();
  }
  return {
    question,
    change: (part) => put({ ...question, ...part }),
    open: (part) => {
      keepInHistory(owner, question);
      put({ variables: "", operationName: null, ...part });
    },
    schema,
    schemaState,
    run: () => void run(),
    stop: () => running.current?.abort(),
    isRunning,
    answer,
  };
}

function read(text: string | null): Question | null {
  try {
    const { query, variables, operationName } = JSON.parse(text ?? "null") as Partial<Question>;
    if (typeof query !== "string" || typeof variables !== "string") return null;
    return { query, variables, operationName: operationName ?? null };
  } catch {
    return null; // nothing of ours
  }
}
