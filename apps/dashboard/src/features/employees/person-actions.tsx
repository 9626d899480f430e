import { agencyDate } from "@andir/domain/iso-date";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { lazy, Suspense, useState } from "react";
import { useShortcut } from "../../lib/shortcuts.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { showToast } from "../../ui/toast.tsx";
import { PersonActions_EmployeeFragmentDoc, type PersonActions_EmployeeFragment } from "./person-actions.generated.ts";
import styles from "./person-actions.module.css";

// Forms are for who opens them.
const GiveFeedback = lazy(async () => ({
  default: (await import("../feedback/give-feedback-dialog.tsx")).GiveFeedbackDialog,
}));
const RequestFeedback = lazy(async () => ({
  default: (await import("../feedback/request-feedback-dialog.tsx")).RequestFeedbackDialog,
}));
const CoachingNote = lazy(async () => ({
  default: (await import("../coaching/coaching-note-dialog.tsx")).CoachingNoteDialog,
}));
const AppraiserCorrection = lazy(async () => ({
  default: (await import("../personnel/appraiser-correction-dialog.tsx")).AppraiserCorrectionDialog,
}));

type Action = "feedback" | "ask" | "coach" | "correct";

interface PersonActionsProps {
  employee: FragmentType<PersonActions_EmployeeFragment>;
  /** Whether the page is the reader's own. */
  isOwn: boolean;
}

/** What the reader can do for or about this person; nothing where there is nothing. */
export function PersonActions({ employee, isOwn }: PersonActionsProps) {
  const { data } = useSuspenseFragment({ fragment: PersonActions_EmployeeFragmentDoc, from: employee });
  const [open, setOpen] = useState<Action | null>(null);
  const { id, name, viewerFeedbackKind: kind, viewerMayRequestFeedback, viewerMayCoach, viewerMayStayUnnamed } = data;
  const today = agencyDate(new Date());
  const posts = isOwn ? data.positions.filter(({ endsOn }) => endsOn === null || endsOn >= today) : [];
  const close = () => setOpen(null);
  const done = (words: string) => {
    close();
    showToast({ words });
  };
  useShortcut("f", m.person_action_feedback(), () => setOpen("feedback"), { isOn: kind !== null });

  const actions: { action: Action; icon: IconName; word: string; isThere: boolean }[] = [
    {
      action: "feedback",
      icon: "talk",
      word: kind === "SELF" ? m.person_action_self() : m.person_action_feedback(),
      isThere: kind !== null,
    },
    { action: "ask", icon: "people", word: m.person_action_ask(), isThere: viewerMayRequestFeedback },
    { action: "coach", icon: "pencil", word: m.person_action_coach(), isThere: viewerMayCoach },
    { action: "correct", icon: "flag", word: m.person_action_correct(), isThere: posts.length > 0 },
  ];
  const there = actions.filter(({ isThere }) => isThere);
  if (there.length === 0) return null;
  return (
    <div className={styles.actions} role="group" aria-label={m.person_actions()}>
      {there.map(({ action, icon, word }) => (
        <Button key={action} onClick={() => setOpen(action)}>
          <Icon name={icon} />
          {word}
        </Button>
      ))}
      <Suspense>
        {open === "feedback" && kind && (
          <GiveFeedback
            employee={{ id, name, kind, mayStayUnnamed: viewerMayStayUnnamed }}
            onClose={close}
            onGiven={() => done(m.feedback_given())}
          />
        )}
        {open === "ask" && (
          <RequestFeedback
            employee={{ id, name }}
            isOwn={isOwn}
            onClose={close}
            onAsked={(n) => done(m.ask_done({ n }))}
          />
        )}
        {open === "coach" && (
          <CoachingNote employee={{ id, name }} onClose={close} onAdded={() => done(m.coaching_added())} />
        )}
        {open === "correct" && (
          <AppraiserCorrection posts={posts} onClose={close} onAsked={() => done(m.correction_done())} />
        )}
      </Suspense>
    </div>
  );
}
