import { agencyDate } from "@andir/domain/iso-date";
import type { Rating } from "@andir/domain/rating";
import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { formatDay } from "../../lib/format.ts";
import { randomKey } from "../../lib/random-key.ts";
import * as m from "../../messages/messages.js";
import type { FormError } from "../../ui/error-summary.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import type { AssessForm_SheetFragment } from "./assess-form.generated.ts";
import { PublishAssessmentDocument } from "./assess-moves.generated.ts";
import { placeInCache } from "./place-in-cache.ts";

export const IDS = {
  workResult: "work-result",
  behaviour: "behaviour",
  reason: "reason",
  distributionReason: "distribution-reason",
};

interface Chosen {
  workResult: Rating | null;
  behaviour: Rating | null;
  reason: string;
  distributionReason: string;
  departs: boolean;
}

interface PublishOptions {
  sheet: AssessForm_SheetFragment;
  chosen: Chosen;
  flush: () => Promise<boolean>;
  onPublished: (assessmentId: string) => void;
}

/** Publishing one: first what is typed is with the server, then it is shown to its subject. */
export function usePublish({ sheet, chosen, flush, onPublished }: PublishOptions) {
  const [mutate] = useMutation(PublishAssessmentDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf } = useAttempt(IDS);
  const [isBusy, setBusy] = useState(false);
  const [asksWhy, setAsksWhy] = useState(false);

  async function publish(): Promise<void> {
    if (isBusy) return;
    const missing = missingOf(sheet, chosen);
    refuse(missing);
    const { workResult, behaviour, reason, distributionReason } = chosen;
    if (missing.length > 0 || workResult === null || behaviour === null) return;
    setBusy(true);
    const isSaved = await flush();
    if (isSaved)
      await attempt(async () => {
        const { employee, period, position } = sheet;
        const input = {
          employeeId: employee.id,
          periodId: period.id,
          positionId: position.id,
          workResult,
          behaviour,
          reason,
          ...(distributionReason.trim() && { distributionReason }),
          idempotencyKey: randomKey(),
        };
        const { data } = await mutate({
          variables: { input },
          update: (cache, { data: done }) =>
            placeInCache(cache, done?.publishAssessment.assessment, {
              sheetId: sheet.id,
              positionId: position.id,
              periodId: period.id,
            }),
        });
        const problems = data?.publishAssessment.problems;
        if (problems?.some(({ code }) => code === "DISTRIBUTION")) setAsksWhy(true);
        const published = data?.publishAssessment.assessment;
        if (published) onPublished(published.id);
        return problems;
      });
    // Two versions stand on the page by themselves; a lost connection is said here.
    else refuse([{ field: null, message: m.assess_not_published_unsaved() }]);
    setBusy(false);
  }

  return { publish, isBusy, errors, errorOf, asksWhy };
}

function missingOf({ publishableFrom }: AssessForm_SheetFragment, chosen: Chosen): FormError[] {
  if (agencyDate(new Date()) < publishableFrom)
    return [{ field: null, message: m.assess_not_over({ date: formatDay(publishableFrom) }) }];
  const missing: FormError[] = [];
  if (chosen.workResult === null) missing.push({ field: IDS.workResult, message: m.assess_work_result_missing() });
  if (chosen.behaviour === null) missing.push({ field: IDS.behaviour, message: m.assess_behaviour_missing() });
  if (chosen.departs && chosen.reason.trim() === "")
    missing.push({ field: IDS.reason, message: m.assess_reason_missing() });
  return missing;
}
