import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { ChangeList } from "./change-list.tsx";
import { PlanHistory_PlanFragmentDoc, type PlanHistory_PlanFragment } from "./plan-history.generated.ts";
import styles from "./plan-history.module.css";

interface PlanHistoryProps {
  plan: FragmentType<PlanHistory_PlanFragment>;
  /** The version that is compared with the newest. */
  compared: number | null;
}

const AMENDMENT = { DECLINED: m.skp_amendment_declined, WITHDRAWN: m.skp_amendment_withdrawn };

/** As it was agreed, each time, and what was proposed in vain; any version beside the newest. */
export function PlanHistory({ plan, compared }: PlanHistoryProps) {
  const { data } = useSuspenseFragment({
    fragment: PlanHistory_PlanFragmentDoc,
    fragmentName: "PlanHistory_plan",
    from: plan,
    variables: { compare: compared !== null },
  });
  const [newest] = data.versions;
  if (!newest) return null;
  const other = data.versions.find(({ version }) => version === compared);
  const inVain = data.amendments.filter(({ status }) => status === "DECLINED" || status === "WITHDRAWN");

  return (
    <section className={styles.history} aria-label={m.skp_history()}>
      <h2>{m.skp_history()}</h2>
      <ul className={styles.list}>
        {data.versions.map(({ version, at, reason, by }) => (
          <li key={version}>
            <span>
              <strong>{m.skp_version_n({ n: String(version) })}</strong>{" "}
              {m.skp_agreed_on({ date: formatInstant(at), name: by?.name ?? m.skp_the_appraiser() })}
              {reason && <span className={styles.reason}>{reason}</span>}
            </span>
            {version !== newest.version && (
              <Link
                to="."
                search={version === compared ? {} : { banding: version }}
                resetScroll={false}
                aria-current={version === compared || undefined}
              >
                {version === compared
                  ? m.skp_compare_close()
                  : m.skp_compare({ n: String(version), newest: String(newest.version) })}
              </Link>
            )}
          </li>
        ))}
        {inVain.map(({ id, status, proposedAt, reason, decisionNote, decidedBy }) => (
          <li key={id}>
            <span>
              {AMENDMENT[status as keyof typeof AMENDMENT]({ date: formatInstant(proposedAt) })}
              <span className={styles.reason}>{reason}</span>
              {decisionNote && (
                <span className={styles.reason}>
                  {decidedBy?.name ?? m.skp_the_appraiser()}: {decisionNote}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {other?.content && newest.content && (
        <ChangeList
          label={m.skp_compare({ n: String(other.version), newest: String(newest.version) })}
          before={other.content}
          after={newest.content}
          heads={[m.skp_version_n({ n: String(other.version) }), m.skp_version_n({ n: String(newest.version) })]}
        />
      )}
    </section>
  );
}
