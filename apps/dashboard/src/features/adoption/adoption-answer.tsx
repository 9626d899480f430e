import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatCount, formatShare } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import {
  AdoptionAnswer_AdoptionFragmentDoc,
  type AdoptionAnswer_AdoptionFragment,
} from "./adoption-answer.generated.ts";
import { stepWord } from "./adoption-words.ts";

/** How the unit and those below it have taken to the product, in one sentence. */
export function AdoptionAnswer({ adoption }: { adoption: FragmentType<AdoptionAnswer_AdoptionFragment> }) {
  const { data } = useSuspenseFragment({ fragment: AdoptionAnswer_AdoptionFragmentDoc, from: adoption });
  const { peopleCount, leftOutCount, activatedShare, activeShare, phoneShare, lateShare, dropOffStep } = data;
  return (
    <Answer
      clauses={[
        { text: m.adoption_answer_people({ n: formatCount(peopleCount ?? 0) }) },
        activatedShare !== null && { text: m.adoption_answer_activated({ share: formatShare(activatedShare) }) },
        activeShare === null
          ? { text: m.adoption_answer_unknown() }
          : { text: m.adoption_answer_active({ share: formatShare(activeShare) }) },
        phoneShare !== null && { text: m.adoption_answer_phone({ share: formatShare(phoneShare) }) },
        lateShare !== null && { text: m.adoption_answer_late({ share: formatShare(lateShare) }) },
        dropOffStep !== null && { text: m.adoption_answer_drop({ step: stepWord(dropOffStep) }) },
        leftOutCount > 0 && { text: m.adoption_answer_left_out({ n: formatCount(leftOutCount) }) },
      ]}
    />
  );
}
