import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { formatMoment, formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { AmendDialog } from "./amend-dialog.tsx";
import { ChangeDialog } from "./change-dialog.tsx";
import { EntryItem_EntryFragmentDoc, type EntryItem_EntryFragment } from "./entry-item.generated.ts";
import styles from "./entry-item.module.css";
import { countedIn } from "./planned-choices.ts";
import { LogProgressDocument } from "./log-progress.generated.ts";
import { RemoveProgressDocument } from "./remove-progress.generated.ts";

interface EntryItemProps {
  entry: FragmentType<EntryItem_EntryFragment>;
  today: string;
}

/** One entry, with what can be done to it: changed until it is reported, amended with a trace after. */
export function EntryItem({ entry, today }: EntryItemProps) {
  const { data } = useSuspenseFragment({ fragment: EntryItem_EntryFragmentDoc, from: entry });
  const [opened, setOpened] = useState<"change" | "amend" | null>(null);
  const { errors, attempt } = useAttempt();
  const [remove, { loading }] = useMutation(RemoveProgressDocument, { errorPolicy: "none", refetchQueries: "active" });
  const [log] = useMutation(LogProgressDocument, { errorPolicy: "none", refetchQueries: "active" });
  const { id, date, text, quantity, plannedResult, evidence, amendments } = data;

  const unit = countedIn(plannedResult?.indicators ?? [])?.unitOfMeasure ?? "";

  function takeBack() {
    void attempt(async () => {
      const answer = await remove({ variables: { input: { entryId: id } } });
      const problems = answer.data?.removeProgress.problems;
      if (problems?.length === 0) showToast({ words: m.entry_removed(), undo: bringBack });
      return problems;
    });
  }
  function bringBack() {
    const evidenceIds = evidence.map((each) => each.id);
    const input = { date, text, quantity, plannedResultId: plannedResult?.id ?? null, evidenceIds };
    void attempt(async () => (await log({ variables: { input } })).data?.logProgress.problems);
  }

  return (
    <li className={styles.entry}>
      <p className={styles.text}>{text}</p>
      <p className={styles.about}>
        {plannedResult?.title ?? m.entry_unlinked()}
        {quantity !== null && ` · ${formatTerm(quantity)} ${unit}`.trimEnd()}
        {data.isVerified && (
          <span className={styles.verified}>
            {" "}
            <Icon name="check" /> {m.entry_verified()}
          </span>
        )}
      </p>
      {evidence.length > 0 && (
        <ul className={styles.evidence}>
          {evidence.map((each) => (
            <li key={each.id}>
              <Icon name={each.kind === "LINK" ? "link" : each.mediaType?.startsWith("image/") ? "camera" : "page"} />
              {(each.downloadUrl ?? each.url) === null ? (
                <span>{each.name}</span>
              ) : (
                <a href={each.downloadUrl ?? each.url ?? undefined} target="_blank" rel="noreferrer">
                  {each.name}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {amendments.length > 0 && (
        <details className={styles.trace}>
          <summary>{m.entry_amended({ n: amendments.length })}</summary>
          <ul>
            {amendments.map((before) => (
              <li key={before.revision}>
                {m.entry_before({ at: formatMoment(before.at), reason: before.reason })} <q>{before.text}</q>
              </li>
            ))}
          </ul>
        </details>
      )}
      {(data.viewerMayChange || data.viewerMayAmend) && (
        <div className={styles.actions}>
          {data.viewerMayChange && (
            <>
              <Button kind="quiet" aria-label={m.entry_change_which({ text })} onClick={() => setOpened("change")}>
                {m.change()}
              </Button>
              <Button kind="quiet" aria-label={m.entry_remove_which({ text })} disabled={loading} onClick={takeBack}>
                {m.remove()}
              </Button>
            </>
          )}
          {data.viewerMayAmend && (
            <Button kind="quiet" aria-label={m.entry_amend_which({ text })} onClick={() => setOpened("amend")}>
              {m.entry_amend()}
            </Button>
          )}
        </div>
      )}
      {errors[0] && (
        <p role="alert" className={styles.error}>
          {errors[0].message}
        </p>
      )}
      {opened === "change" && <ChangeDialog entry={data} today={today} onClose={() => setOpened(null)} />}
      {opened === "amend" && <AmendDialog entry={data} onClose={() => setOpened(null)} />}
    </li>
  );
}
