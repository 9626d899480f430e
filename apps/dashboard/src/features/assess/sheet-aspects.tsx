import type { Aspect } from "@andir/domain/aspect";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useId, useState } from "react";
import { formatScore } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import details from "../assessments/assessment-details.module.css";
import { Explanation } from "../assessments/explanation.tsx";
import { aspectWord } from "../assessments/words.ts";
import { SheetAspects_SheetFragmentDoc, type SheetAspects_SheetFragment } from "./sheet-aspects.generated.ts";

/** The three numbers as the records give them now, each open to its sum. */
export function SheetAspects({ sheet }: { sheet: FragmentType<SheetAspects_SheetFragment> }) {
  const { data } = useSuspenseFragment({ fragment: SheetAspects_SheetFragmentDoc, from: sheet });
  const [open, setOpen] = useState<Aspect | null>(null);
  const region = useId();
  const opened = data.aspects.find(({ aspect }) => aspect === open);
  if (data.aspects.length === 0) return null;
  return (
    <div className={details.details}>
      <div className={details.aspects}>
        {data.aspects.map(({ aspect, score }) => (
          <button
            key={aspect}
            type="button"
            className={details.aspect}
            aria-expanded={aspect === open}
            aria-controls={region}
            title={m.explanation_open()}
            onClick={() => setOpen(aspect === open ? null : aspect)}
          >
            <span>{aspectWord(aspect)}</span>
            <strong>{score === null ? "–" : formatScore(score)}</strong>
          </button>
        ))}
      </div>
      <div id={region}>{opened && <Explanation {...opened} />}</div>
    </div>
  );
}
