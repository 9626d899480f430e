import { Link } from "@tanstack/react-router";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import styles from "./cascade-gaps.module.css";

interface GapResult {
  id: string;
  title: string;
  employee: { name: string };
  position: { title: string; unit: { name: string } };
  plan: { id: string } | null;
}

interface CascadeGapsProps {
  gaps: {
    unsupportedCount: number;
    unlinkedCount: number;
    unsupported: readonly GapResult[];
    unlinked: readonly GapResult[];
  };
}

/** What no one supports and what supports nothing: each leads to the plan in which it is mended. */
export function CascadeGaps({ gaps }: CascadeGapsProps) {
  return (
    <div className={styles.gaps}>
      <GapList
        title={m.gaps_unsupported({ n: formatCount(gaps.unsupportedCount) })}
        lead={m.gaps_unsupported_lead()}
        results={gaps.unsupported}
        count={gaps.unsupportedCount}
      />
      <GapList
        title={m.gaps_unlinked({ n: formatCount(gaps.unlinkedCount) })}
        lead={m.gaps_unlinked_lead()}
        results={gaps.unlinked}
        count={gaps.unlinkedCount}
      />
    </div>
  );
}

function GapList({
  title,
  lead,
  results,
  count,
}: {
  title: string;
  lead: string;
  results: readonly GapResult[];
  count: number;
}) {
  return (
    <section className={styles.list} aria-label={title}>
      <h2>{title}</h2>
      <p>{lead}</p>
      <ul>
        {results.map(({ id, title: text, employee, position, plan }) => (
          <li key={id}>
            {plan ? (
              <Link to="/skp/$id" params={{ id: plan.id }}>
                {text}
              </Link>
            ) : (
              text
            )}
            <span>
              {employee.name} · {position.title} · {position.unit.name}
            </span>
          </li>
        ))}
      </ul>
      {count > results.length && <p>{m.gaps_more({ n: formatCount(count - results.length) })}</p>}
    </section>
  );
}
