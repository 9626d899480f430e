import { NoticeKind } from "@andir/domain/notice-kind";
import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import * as m from "../../messages/messages.js";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { kindWord } from "./kind-words.ts";
import {
  NoticeMail_ViewerFragmentDoc,
  SetNoticePreferenceDocument,
  type NoticeMail_ViewerFragment,
} from "./notice-mail.generated.ts";
import styles from "./notice-mail.module.css";

const has = (...parts: string[]) =>
  Object.values(NoticeKind).filter((kind) => parts.some((part) => kind.includes(part)));
const PLANS = has("PLAN");
const REPORTS = has("REPORT");
const ASSESSMENTS = has("ASSESSMENT", "OBJECTION");
const OTHERS = Object.values(NoticeKind).filter((kind) => ![...PLANS, ...REPORTS, ...ASSESSMENTS].includes(kind));

/** Which kinds come by mail as well. Each choice is kept at once. */
export function NoticeMail({ viewer }: { viewer: FragmentType<NoticeMail_ViewerFragment> }) {
  const { data } = useSuspenseFragment({ fragment: NoticeMail_ViewerFragmentDoc, from: viewer });
  const [setPreference] = useMutation(SetNoticePreferenceDocument);
  const { errors, attempt } = useAttempt();
  // What was just chosen, until the server has it: a box that waits to be ticked feels broken.
  const [chosen, setChosen] = useState<Partial<Record<NoticeKind, boolean>>>({});
  const kept = new Map(data.noticePreferences.map(({ kind, mail }) => [kind, mail]));

  async function choose(kind: NoticeKind, mail: boolean) {
    setChosen((before) => ({ ...before, [kind]: mail }));
    await attempt(async () => {
      const result = await setPreference({ variables: { kind, mail } });
      return result.data?.setNoticePreference.problems;
    });
    setChosen(({ [kind]: _kept, ...rest }) => rest);
  }

  return (
    <div className={styles.groups}>
      {errors.length > 0 && <ErrorSummary title={m.notices_mail_failed()} errors={errors} />}
      {[
        { title: m.notices_mail_plans(), kinds: PLANS },
        { title: m.notices_mail_reports(), kinds: REPORTS },
        { title: m.notices_mail_assessments(), kinds: ASSESSMENTS },
        { title: m.notices_mail_others(), kinds: OTHERS },
      ].map(({ title, kinds }) => (
        <fieldset key={title} className={styles.group}>
          <legend>{title}</legend>
          {kinds.map((kind) => (
            <Checkbox
              key={kind}
              id={`mail-${kind}`}
              label={kindWord(kind)}
              checked={chosen[kind] ?? kept.get(kind) ?? true}
              onChange={({ target }) => void choose(kind, target.checked)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}
