import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import {
  SessionDialog_SessionFragmentDoc,
  type SessionDialog_SessionFragment,
} from "../../features/training/session-dialog.generated.ts";
import { SessionDialog } from "../../features/training/session-dialog.tsx";

interface ChangedSessionProps {
  session: FragmentType<SessionDialog_SessionFragment> & { programme: { id: string } };
  onClose: () => void;
  onSaved: () => void;
}

/** The form, filled in with what is. */
export function ChangedSession({ session, onClose, onSaved }: ChangedSessionProps) {
  const { data } = useSuspenseFragment({ fragment: SessionDialog_SessionFragmentDoc, from: session });
  return <SessionDialog programmeId={session.programme.id} session={data} onClose={onClose} onSaved={onSaved} />;
}
