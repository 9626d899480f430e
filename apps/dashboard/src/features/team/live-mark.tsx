import { useEffect, useEffectEvent, useState } from "react";
import { listen } from "../../graphql/listen.ts";
import * as m from "../../messages/messages.js";
import { TeamLiveDocument, type TeamLiveSubscription } from "./live-mark.generated.ts";
import styles from "./live-mark.module.css";

/** Reports come in by the dozen on the last day: they are shown together, at most so often. */
const QUIET_MS = 500;

/** Says quietly that the page follows what happens, and has it read anew when something did. */
interface LiveMarkProps {
  onChange: () => Promise<unknown>;
  /** What has moved, at once and one by one. */
  onNews: (news: TeamLiveSubscription["teamActivity"]) => void;
  /** How long at least between two readings of the page: a large team takes its time. */
  apart: number;
}

export function LiveMark({ onChange, onNews, apart }: LiveMarkProps) {
  const [isLive, setLive] = useState(false);
  const change = useEffectEvent(onChange);
  const tell = useEffectEvent(onNews);
  const pause = useEffectEvent(() => apart);

  useEffect(() => {
    const refresh = spaced(
      () => change(),
      () => pause(),
    );
    let wasLive = false;
    const stop = listen(TeamLiveDocument, {
      next({ teamActivity }) {
        tell(teamActivity);
        refresh.ask();
      },
      live(now) {
        setLive(now);
        if (now && wasLive) refresh.ask();
        wasLive ||= now;
      },
    });
    return () => {
      stop();
      refresh.stop();
    };
  }, []);

  return isLive ? (
    <span className={styles.mark} title={m.team_live_hint()}>
      {m.team_live()}
    </span>
  ) : null;
}

/** One after another and never too often, and always once more after the last that asked. */
function spaced(work: () => Promise<unknown>, apart: () => number) {
  let timer: number | undefined;
  let isBusy = false;
  let isAsked = false;
  let notBefore = 0;
  const ask = () => {
    isAsked = true;
    if (timer !== undefined || isBusy) return;
    timer = window.setTimeout(() => void run(), Math.max(QUIET_MS, notBefore - performance.now()));
  };
  async function run() {
    timer = undefined;
    [isAsked, isBusy] = [false, true];
    await work().catch(() => {}); // the page that is there stays, and is read anew with the next
    isBusy = false;
    notBefore = performance.now() + apart();
    if (isAsked) ask();
  }
  return { ask, stop: () => window.clearTimeout(timer) };
}
