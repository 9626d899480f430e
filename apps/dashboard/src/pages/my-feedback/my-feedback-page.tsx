import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { AskedItem } from "../../features/feedback/asked-item.tsx";
import { FeedbackItem } from "../../features/feedback/feedback-item.tsx";
import feedback from "../../features/feedback/feedback.module.css";
import { RequestFeedbackDialog } from "../../features/feedback/request-feedback-dialog.tsx";
import { RequestItem } from "../../features/feedback/request-item.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { showToast } from "../../ui/toast.tsx";
import styles from "./my-feedback-page.module.css";

const route = getRouteApi("/shell/kerja/umpan-balik");

/** What others found of one's work, what one is asked for, and whom one asks. */
export function MyFeedbackPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const { viewer } = data;
  const [isAsking, setAsking] = useState(false);
  if (!viewer?.employee) return <MissingRecord />;
  const received = viewer.employee.feedback;
  const toAnswer = viewer.feedbackRequests.nodes;
  const asked = viewer.askedFeedback.nodes;

  return (
    <Page>
      <title>{`${m.feedback_mine()} · ${m.product_name()}`}</title>
      <div className={styles.page}>
        <PageHead title={m.feedback_mine()}>
          <p>
            {m.feedback_answer_line({ n: received.totalCount, toAnswer: toAnswer.length })}{" "}
            <Link to="/kerja">{m.work_title()}</Link>
          </p>
        </PageHead>
        <Section title={m.feedback_requests_title()} lead={m.feedback_requests_lead()}>
          {toAnswer.length === 0 ? (
            <p>{m.feedback_requests_none()}</p>
          ) : (
            <ul className={feedback.list}>
              {toAnswer.map((request) => (
                <RequestItem key={request.id} request={request} />
              ))}
            </ul>
          )}
        </Section>
        <Section title={m.feedback_received_title()} lead={m.feedback_received_lead()}>
          {received.nodes.length === 0 ? (
            <p>{m.feedback_received_none()}</p>
          ) : (
            <ul className={feedback.list}>
              {received.nodes.map((each) => (
                <FeedbackItem key={each.id} feedback={each} />
              ))}
            </ul>
          )}
        </Section>
        <Section title={m.feedback_asked_title()} lead={m.feedback_asked_lead()}>
          {asked.length > 0 && (
            <ul className={feedback.list}>
              {asked.map((request) => (
                <AskedItem key={request.id} request={request} />
              ))}
            </ul>
          )}
          <div>
            <Button onClick={() => setAsking(true)}>{m.feedback_ask()}</Button>
          </div>
          {isAsking && (
            <RequestFeedbackDialog
              employee={viewer.employee}
              isOwn
              onClose={() => setAsking(false)}
              onAsked={(n) => {
                setAsking(false);
                showToast({ words: m.ask_done({ n }) });
              }}
            />
          )}
        </Section>
      </div>
    </Page>
  );
}
