import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import {
  ProgrammeDialog_ProgrammeFragmentDoc,
  type ProgrammeDialog_ProgrammeFragment,
} from "../../features/training/programme-dialog.generated.ts";
import { ProgrammeDialog } from "../../features/training/programme-dialog.tsx";
import {
  QuizDialog_ProgrammeFragmentDoc,
  type QuizDialog_ProgrammeFragment,
} from "../../features/training/quiz-dialog.generated.ts";
import { QuizDialog } from "../../features/training/quiz-dialog.tsx";

interface ChangedProps<F> {
  programme: FragmentType<F>;
  onClose: () => void;
  onSaved: () => void;
}

/** The forms, filled in with what is. */
export function ChangedProgramme({ programme, onClose, onSaved }: ChangedProps<ProgrammeDialog_ProgrammeFragment>) {
  const { data } = useSuspenseFragment({ fragment: ProgrammeDialog_ProgrammeFragmentDoc, from: programme });
  return <ProgrammeDialog programme={data} onClose={onClose} onSaved={onSaved} />;
}

export function ChangedQuiz({ programme, onClose, onSaved }: ChangedProps<QuizDialog_ProgrammeFragment>) {
  const { data } = useSuspenseFragment({ fragment: QuizDialog_ProgrammeFragmentDoc, from: programme });
  return <QuizDialog programme={data} onClose={onClose} onSaved={onSaved} />;
}
