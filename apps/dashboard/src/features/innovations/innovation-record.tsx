import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useId, type ReactNode } from "react";
import { formatFileSize } from "../../lib/file-size.ts";
import { formatDay, formatInstant, formatShare } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Counting } from "./counting.tsx";
import { EffectTable } from "./effect-table.tsx";
import { changeWord } from "./effect-change.ts";
import { InnovationActions } from "./innovation-actions.tsx";
import {
  InnovationRecord_InnovationFragmentDoc,
  type InnovationRecord_InnovationFragment,
} from "./innovation-record.generated.ts";
import styles from "./innovation-record.module.css";
import { reviewerWord, stageWord } from "./innovation-words.ts";
import { ReviewChip, StageChip } from "./state-chip.tsx";

interface InnovationRecordProps {
  innovation: FragmentType<InnovationRecord_InnovationFragment>;
  onDone: (words: string) => void;
}

/** One innovation: what came of it first, then why and how, who did it, and who has confirmed it. */
export function InnovationRecord({ innovation, onDone }: InnovationRecordProps) {
  const { data } = useSuspenseFragment({
    fragment: InnovationRecord_InnovationFragmentDoc,
    fragmentName: "InnovationRecord_innovation",
    from: innovation,
  });
  const measured = data.effects.find(({ after }) => after !== null) ?? data.effects[0];
  const state = standing(data);

  return (
    <>
      <header className={styles.head}>
        <div className={styles.line}>
          <h1>{data.title}</h1>
          <StageChip stage={data.stage} />
          {data.stage !== "CLOSED" && <ReviewChip status={data.reviewStatus} />}
        </div>
        <p className={styles.quiet}>
          {[data.unit.name, data.lead && m.innovation_led_by({ name: data.lead.name })].filter(Boolean).join(" · ")}
        </p>
        <Answer
          clauses={[
            { text: measured ? changeWord(measured) : m.innovation_no_effect() },
            state !== null && { text: state, isUrgent: data.viewerReviewsAs.length > 0 },
          ]}
        />
        {data.origin && (
          <p>
            {m.innovation_from()}{" "}
            <Link to="/inovasi/$id" params={{ id: data.origin.id }}>
              {m.innovation_from_unit({ title: data.origin.title, unit: data.origin.unit.name })}
            </Link>
          </p>
        )}
        {data.firstOrigin && data.firstOrigin.id !== data.origin?.id && (
          <p>
            {m.innovation_first_from()}{" "}
            <Link to="/inovasi/$id" params={{ id: data.firstOrigin.id }}>
              {m.innovation_from_unit({ title: data.firstOrigin.title, unit: data.firstOrigin.unit.name })}
            </Link>
          </p>
        )}
        <InnovationActions innovation={data} onDone={onDone} />
      </header>
      <div className={styles.layout}>
        <div className={styles.main}>
          <Part title={m.innovation_problem()}>
            <p className={styles.words}>{data.problem}</p>
          </Part>
          <Part title={m.innovation_change()}>
            <p className={styles.words}>{data.change}</p>
          </Part>
          <Part title={m.innovation_effects()}>
            {data.effects.length > 0 ? (
              <EffectTable effects={data.effects} />
            ) : (
              <p className={styles.quiet}>
                {data.isMine ? m.innovation_effects_none_mine() : m.innovation_effects_none()}
              </p>
            )}
          </Part>
          <Part title={m.innovation_evidence()}>
            {data.evidence.length > 0 ? (
              <ul className={styles.list}>
                {data.evidence.map((one) => (
                  <li key={one.id}>
                    <Shown evidence={one} />
                  </li>
                ))}
              </ul>
            ) : (
              <p className={styles.quiet}>{m.innovation_evidence_none()}</p>
            )}
          </Part>
        </div>
        <div className={styles.side}>
          <Part title={m.innovation_steps()}>
            <ol className={styles.steps}>
              {data.steps.map(({ stage, reachedOn, note }) => (
                <li key={stage}>
                  <strong>{stageWord(stage)}</strong> <span className={styles.quiet}>{formatDay(reachedOn)}</span>
                  {note && <p className={styles.words}>{note}</p>}
                </li>
              ))}
            </ol>
          </Part>
          <Part title={m.innovation_members()}>
            {data.members.length > 0 ? (
              <ul className={styles.people}>
                {data.members.map(({ employee, share }) => (
                  <li key={employee.id}>
                    <span>
                      <Link to="/people/$id" params={{ id: employee.id }}>
                        {employee.name}
                      </Link>
                      {employee.id === data.lead?.id && <span className={styles.quiet}> · {m.innovation_lead()}</span>}
                    </span>
                    <span className={styles.share}>{formatShare(share)}</span>
                  </li>
                ))}
              </ul>
            ) : (
              <p className={styles.quiet}>{m.innovation_members_hidden()}</p>
            )}
          </Part>
          <Part title={m.innovation_counting()}>
            <Counting {...data} />
          </Part>
          <Part title={m.innovation_copies()}>
            {data.copies.length > 0 ? (
              <ul className={styles.list}>
                {data.copies.map(({ id, unit, stage, startedOn, origin }) => (
                  <li key={id}>
                    <Link to="/inovasi/$id" params={{ id }}>
                      {unit.name}
                    </Link>{" "}
                    <span className={styles.quiet}>
                      {stageWord(stage)} · {formatDay(startedOn)}
                      {origin && origin.id !== data.id && ` · ${m.innovation_copy_through({ unit: origin.unit.name })}`}
                    </span>
                  </li>
                ))}
              </ul>
            ) : (
              <p className={styles.quiet}>{m.innovation_copies_none()}</p>
            )}
          </Part>
          <Part title={m.innovation_reviews()}>
            {data.reviews.length > 0 ? (
              <ol className={styles.steps}>
                {data.reviews.map(({ reviewer, isConfirmed, reason, at, by, stage }) => (
                  <li key={`${reviewer} ${at}`}>
                    <div className={styles.line}>
                      <Chip icon={isConfirmed ? "check" : "back"} tone={isConfirmed ? "plain" : "attention"}>
                        {isConfirmed ? m.innovation_confirmed() : m.innovation_review_returned()}
                      </Chip>
                      <span>{reviewerWord(reviewer)}</span>
                    </div>
                    <p className={styles.words}>{reason}</p>
                    <p className={styles.quiet}>
                      {[by?.name, formatInstant(at), stageWord(stage)].filter(Boolean).join(" · ")}
                    </p>
                  </li>
                ))}
              </ol>
            ) : (
              <p className={styles.quiet}>
                {data.validatedOn
                  ? m.innovation_validated_on({ date: formatDay(data.validatedOn) })
                  : m.innovation_reviews_none()}
              </p>
            )}
          </Part>
        </div>
      </div>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** How far its confirmation is; what is to be done about that is told to whoever may do it. */
function standing({
  reviewStatus,
  confirmedBy,
  viewerReviewsAs,
  viewerMaySubmit,
  submittedAt,
  stage,
}: InnovationRecord_InnovationFragment): string | null {
  if (viewerReviewsAs.length > 0) return m.innovation_waits_for_you();
  if (stage === "CLOSED" || reviewStatus === "VALIDATED") return null;
  if (reviewStatus === "RETURNED")
    return viewerMaySubmit ? m.innovation_was_returned() : m.innovation_was_returned_to_team();
  if (reviewStatus === "OPEN") return viewerMaySubmit ? m.innovation_not_counted() : m.innovation_not_handed_in();
  const date = submittedAt ? formatInstant(submittedAt) : "";
  if (confirmedBy.includes("APPRAISER")) return m.innovation_waits_for_team({ date });
  if (confirmedBy.includes("PERFORMANCE_TEAM")) return m.innovation_waits_for_appraiser({ date });
  return m.innovation_waits_for_both({ date });
}

/** A file with what it is and how large, so that one knows before it is fetched; or an address. */
function Shown({ evidence }: { evidence: InnovationRecord_InnovationFragment["evidence"][number] }) {
  const { name, address, size } = evidence;
  if (address === null) return <span className={styles.quiet}>{m.evidence_file_gone({ name })}</span>;
  return (
    <>
      <a href={address} target="_blank" rel="noreferrer noopener">
        {name}
      </a>
      {size !== null && <span className={styles.quiet}> {m.innovation_file_of({ size: formatFileSize(size) })}</span>}
    </>
  );
}
