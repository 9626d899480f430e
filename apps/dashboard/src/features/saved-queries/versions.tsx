import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { formatMoment } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { queryProblemWord } from "./query-words.ts";
import { RestoreQueryVersionDocument } from "./saved-query.generated.ts";
import styles from "./saved-queries.module.css";
import { Versions_QueryFragmentDoc, type Versions_QueryFragment } from "./versions.generated.ts";

/** What the query said, who saved it and when; an earlier one can be made the present one. */
export function Versions({ query: from }: { query: FragmentType<Versions_QueryFragment> }) {
  const { data: query } = useSuspenseFragment({ fragment: Versions_QueryFragmentDoc, from });
  const [restore] = useMutation(RestoreQueryVersionDocument, { errorPolicy: "none" });
  const { errors, attempt, isBusy } = useAttempt({}, queryProblemWord);
  const goBack = (version: number) =>
    void attempt(async () => {
      const input = { savedQueryId: query.id, revision: query.revision, version };
      const { data } = await restore({ variables: { input } });
      if (data?.restoreQueryVersion.problems.length === 0) showToast({ words: m.saved_restored({ version }) });
      return data?.restoreQueryVersion.problems;
    });

  return (
    <>
      {errors.length > 0 && <ErrorSummary title={m.saved_failed()} errors={errors} />}
      <ol className={styles.versions}>
        {query.versions.nodes.map(({ version, text, authorName, at }) => (
          <li key={version}>
            <details>
              <summary>
                {m.saved_version({ version, name: authorName, at: formatMoment(at) })}
                {version === query.version && ` · ${m.saved_version_now()}`}
              </summary>
              <pre tabIndex={0} aria-label={m.saved_version_text({ version })}>
                {text}
              </pre>
            </details>
            {query.viewerMayChange && version !== query.version && (
              <div className={styles.actions}>
                <Button disabled={isBusy} onClick={() => goBack(version)}>
                  {m.saved_restore({ version })}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
