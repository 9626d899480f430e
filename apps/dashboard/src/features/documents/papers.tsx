import type { DocumentKind } from "@andir/domain/document-kind";
import type { FragmentType } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import type { PaperRow_DocumentFragment } from "./paper-row.generated.ts";
import { PaperRow } from "./paper-row.tsx";
import { paperWord } from "./paper-words.ts";
import { IssueDocumentDocument } from "./papers.generated.ts";
import styles from "./papers.module.css";

interface PapersProps {
  recordId: string;
  /** Of what, where more than one record has papers on the page. */
  of?: string | undefined;
  /** What the viewer may have issued. */
  kinds: readonly DocumentKind[];
  papers: readonly ({ id: string } & FragmentType<PaperRow_DocumentFragment>)[];
  onIssued: () => unknown;
}

/** The official papers of one record: those there are, and a button for each that may be had. */
export function Papers({ recordId, of, kinds, papers, onIssued }: PapersProps) {
  const [issue] = useMutation(IssueDocumentDocument, { errorPolicy: "none" });
  const [working, setWorking] = useState<DocumentKind | null>(null);
  const [said, setSaid] = useState<Saying | null>(null);
  const { errors, attempt } = useAttempt();
  const onceKey = useOnceKey();
  if (kinds.length === 0 && papers.length === 0) return null;
  const title = of === undefined ? m.papers_title() : m.papers_title_of({ of });

  function begin(kind: DocumentKind) {
    setWorking(kind);
    setSaid(null);
    void attempt(async () => {
      // A paper that was asked for again after a change is a new wish, so the wish has the papers that there are.
      const wish = { kind, recordId, seen: papers.map(({ id }) => id) };
      const { data } = await issue({ variables: { input: { kind, recordId, idempotencyKey: onceKey(wish) } } });
      const document = data?.issueDocument.document;
      if (document) {
        const isKnown = papers.some(({ id }) => id === document.id);
        setSaid({
          words: isKnown ? m.paper_is_newest({ name: paperWord(kind) }) : m.paper_done({ name: paperWord(kind) }),
        });
        await onIssued();
      }
      return data?.issueDocument.problems;
    }).finally(() => setWorking(null));
  }

  return (
    <section className={styles.papers} aria-label={title}>
      <h2>{title}</h2>
      <p className={`${styles.quiet} ${styles.lead}`}>{m.papers_lead()}</p>
      {errors.length > 0 && <ErrorSummary title={m.paper_failed()} errors={errors} />}
      <Said said={said} />
      {kinds.length > 0 && (
        <div className={styles.actions}>
          {kinds.map((kind) => (
            <Button key={kind} disabled={working !== null} onClick={() => begin(kind)}>
              {working === kind ? m.paper_working() : m.paper_issue({ name: paperWord(kind) })}
            </Button>
          ))}
        </div>
      )}
      {papers.length > 0 && (
        <ul className={styles.list}>
          {papers.map((paper) => (
            <PaperRow key={paper.id} document={paper} />
          ))}
        </ul>
      )}
    </section>
  );
}
