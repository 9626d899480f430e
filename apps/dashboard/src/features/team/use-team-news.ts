import { useCallback, useEffect, useState } from "react";
import * as m from "../../messages/messages.js";
import { assessmentStatusWord } from "../assessments/words.ts";
import { reportingWord } from "../reports/reporting-words.ts";
import type { TeamLiveSubscription } from "./live-mark.generated.ts";

/** Long enough to be seen by who looks up from paper; then the row is as any other. */
const STAYS_MS = 30_000;

interface Piece {
  employeeId: string;
  name: string;
  words: string;
  at: number;
}

export type TeamNews = ReadonlyMap<string, string>;

/** What has just happened to whom, in words, by the person's id; it passes by itself. */
export function useTeamNews() {
  const [pieces, setPieces] = useState<readonly Piece[]>([]);
  const [news, setNews] = useState<TeamNews>(new Map());
  useEffect(() => {
    setNews(new Map(pieces.map(({ employeeId, words }) => [employeeId, words])));
    if (pieces.length === 0) return;
    const timer = window.setTimeout(
      () => setPieces((before) => before.filter(({ at }) => at > performance.now() - STAYS_MS)),
      STAYS_MS,
    );
    return () => window.clearTimeout(timer);
  }, [pieces]);

  const tell = useCallback(({ employee, report, assessment }: TeamLiveSubscription["teamActivity"]) => {
    const words = report
      ? m.news_report({ state: reportingWord(report.status) })
      : assessment
        ? m.news_assessment({ state: assessmentStatusWord(assessment.status) })
        : null;
    if (words === null) return;
    const piece = { employeeId: employee.id, name: employee.name, words, at: performance.now() };
    setPieces((before) => [...before.filter(({ employeeId }) => employeeId !== employee.id), piece]);
  }, []);
  const last = pieces.at(-1);
  return { news, tell, said: last ? `${last.name}: ${last.words}` : "" };
}
