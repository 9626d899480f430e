import { useEffect, useState } from "react";
import { ask, type Answered, type Question } from "../workbench/ask.ts";

export interface Given {
  answer: { to: Question; answered: Answered } | null;
  isRunning: boolean;
  run: () => void;
}

/** The answer to a question, asked by itself; null asks nothing yet. */
export function useAnswer(question: Question | null, onSignedOut: () => void): Given {
  const [answer, setAnswer] = useState<Given["answer"]>(null);
  const [isRunning, setIsRunning] = useState(false);
  const [turn, setTurn] = useState(0);
  const wish = question === null ? null : JSON.stringify(question);
  useEffect(() => {
    if (wish === null) return;
    const to = JSON.parse(wish) as Question;
    const abort = new AbortController();
    setIsRunning(true);
    void ask(to, abort.signal).then((answered) => {
      if (abort.signal.aborted) return;
      setIsRunning(false);
      setAnswer({ to, answered });
      if (answered.kind === "signedOut") onSignedOut();
    });
    return () => abort.abort();
  }, [wish, turn, onSignedOut]);
  return { answer, isRunning, run: () => setTurn((before) => before + 1) };
}
