import { formatCount } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import type { PeriodList_PeriodFragment } from "./period-list.generated.ts";

type Period = PeriodList_PeriodFragment;

/** What can be done to a period, as the server says it. */
export type PeriodMove = "open" | "close" | "reopen";

interface MoveWords {
  may: (period: Period) => boolean;
  word: () => string;
  title: (count: { n: string }) => string;
  /** What it means for everyone. */
  meaning: () => string;
  done: (count: { n: string }) => string;
}

export const PERIOD_MOVES: Record<PeriodMove, MoveWords> = {
  open: {
    may: ({ viewerMayOpen }) => viewerMayOpen,
    word: m.adm_period_open,
    title: m.adm_period_open_title,
    meaning: m.adm_period_open_meaning,
    done: m.adm_period_opened,
  },
  close: {
    may: ({ viewerMayClose }) => viewerMayClose,
    word: m.adm_period_close,
    title: m.adm_period_close_title,
    meaning: m.adm_period_close_meaning,
    done: m.adm_period_closed,
  },
  reopen: {
    may: ({ viewerMayReopen }) => viewerMayReopen,
    word: m.adm_period_reopen,
    title: m.adm_period_reopen_title,
    meaning: m.adm_period_reopen_meaning,
    done: m.adm_period_reopened,
  },
};

export const MOVES: readonly PeriodMove[] = ["open", "close", "reopen"];

/** What is still under way in it, in numbers: closed, it would stay as it stands. */
export function standingWord({ standing }: Pick<Period, "standing">): string {
  if (!standing) return "";
  const { reportsWaiting, reportsUnfinished, drafts, openObjections } = standing;
  const said = [
    reportsUnfinished > 0 && m.adm_standing_unfinished({ n: formatCount(reportsUnfinished) }),
    reportsWaiting > 0 && m.adm_standing_waiting({ n: formatCount(reportsWaiting) }),
    drafts > 0 && m.adm_standing_drafts({ n: formatCount(drafts) }),
    openObjections > 0 && m.adm_standing_objections({ n: formatCount(openObjections) }),
  ].filter(Boolean);
  return said.length > 0 ? said.join(" · ") : m.adm_standing_nothing();
}
