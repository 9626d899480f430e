import { useQuery } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ShownTrainingCodeDocument } from "./shown-code.generated.ts";
import styles from "./training.module.css";

const SECOND = 1000;

/** The code for the screen in the room, the next one as soon as it counts; shown only when asked for. */
export function ShownCode({ sessionId }: { sessionId: string }) {
  const [isShown, setIsShown] = useState(false);
  return (
    <section className={styles.card} aria-label={m.trn_code_show_title()}>
      <h2>{m.trn_code_show_title()}</h2>
      <p>{m.trn_code_show_lead()}</p>
      {isShown ? (
        <Code sessionId={sessionId} />
      ) : (
        <div className={styles.buttons}>
          <Button kind="primary" onClick={() => setIsShown(true)}>
            {m.trn_code_show()}
          </Button>
        </div>
      )}
    </section>
  );
}

function Code({ sessionId }: { sessionId: string }) {
  const { data, refetch } = useQuery(ShownTrainingCodeDocument, {
    variables: { id: sessionId },
    fetchPolicy: "network-only",
    pollInterval: 10 * SECOND,
  });
  const session = data?.node?.__typename === "TrainingSession" ? data.node : null;
  const until = session?.attendanceCode?.validUntil;
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(() => void refetch(), Math.max(SECOND, Date.parse(until) - Date.now() + 300));
    return () => clearTimeout(timer);
  }, [until, refetch]);

  if (!session) return <p role="status">{m.loading()}</p>;
  if (!session.attendanceCode) return <p>{m.trn_code_not_now()}</p>;
  const { code } = session.attendanceCode;
  return (
    <>
      <p className={styles.code}>
        <span aria-hidden="true">{`${code.slice(0, 3)} ${code.slice(3)}`}</span>
        <span className="visually-hidden">{code.split("").join(" ")}</span>
      </p>
      <p role="status">{m.trn_code_present({ n: formatCount(session.attendedCount) })}</p>
    </>
  );
}
