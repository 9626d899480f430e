import type { SurveyChannel } from "@andir/domain/respondent";
import { formatCount, formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./survey-comments.module.css";

interface SurveyCommentsProps {
  /** As the page asks for them: what has no id is not kept by itself, so there is nothing to read a fragment from. */
  comments: {
    totalCount: number;
    nodes: readonly { answeredOn: string; channel: SurveyChannel; comment: string | null }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
  /** What leads to the page of them after a cursor, and back to the first. */
  onPage: (after: string | undefined) => void;
  isFirst: boolean;
}

/** What users wrote beside their answers, the newest first: for those who can change the service. */
export function SurveyComments({ comments, onPage, isFirst }: SurveyCommentsProps) {
  const { nodes, totalCount, pageInfo } = comments;
  return (
    <Section title={m.survey_comments({ n: formatCount(totalCount) })} lead={m.survey_comments_lead()}>
      {nodes.length === 0 ? (
        <p>{m.survey_comments_none()}</p>
      ) : (
        <div className={styles.comments}>
          <ul className={styles.list}>
            {nodes.map(({ answeredOn, channel, comment }, at) => (
              <li key={`${answeredOn} ${at}`}>
                <p>{comment}</p>
                <p className={styles.quiet}>
                  {formatDay(answeredOn)} · {channel === "PAPER" ? m.survey_on_paper() : m.survey_by_form()}
                </p>
              </li>
            ))}
          </ul>
          <div className={styles.pages}>
            {!isFirst && <Button onClick={() => onPage(undefined)}>{m.survey_comments_first()}</Button>}
            {pageInfo.hasNextPage && (
              <Button onClick={() => onPage(pageInfo.endCursor ?? undefined)}>{m.survey_comments_older()}</Button>
            )}
          </div>
        </div>
      )}
    </Section>
  );
}
