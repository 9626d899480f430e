import { useEffect, useRef } from "react";
import { formatCount, formatMonth } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { formatRupiah, formatStep } from "./allowance-words.ts";
import looks from "../administration/look-first.module.css";
import type { AllowanceRulePreviewQuery } from "./formula-form.generated.ts";

type Preview = NonNullable<AllowanceRulePreviewQuery["previewAllowanceRule"]["preview"]>;

/** What the formula would have done to the month that was worked out last. It names nobody. */
export function FormulaPreview({ preview }: { preview: Preview }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [preview]);
  const { month, people, ready, withoutBase, before, after, more, less, same, mostGained, mostLost } = preview;
  return (
    <section className={looks.preview} aria-labelledby="tpp-preview">
      <h2 id="tpp-preview" ref={heading} tabIndex={-1}>
        {month === null ? m.tpp_preview_none_title() : m.tpp_preview_title({ month: formatMonth(month) })}
      </h2>
      {month === null ? (
        <p>{m.tpp_preview_none()}</p>
      ) : (
        <>
          <p>
            {m.tpp_preview_total({
              before: formatRupiah(before),
              after: formatRupiah(after),
              change: formatStep(after - before),
            })}
          </p>
          <p>
            {m.tpp_preview_people({
              people: formatCount(people),
              ready: formatCount(ready),
              more: formatCount(more),
              less: formatCount(less),
              same: formatCount(same),
            })}
          </p>
          {(mostGained > 0 || mostLost > 0) && (
            <p>{m.tpp_preview_most({ gained: formatRupiah(mostGained), lost: formatRupiah(mostLost) })}</p>
          )}
          {withoutBase > 0 && <p>{m.tpp_preview_without({ n: formatCount(withoutBase) })}</p>}
        </>
      )}
    </section>
  );
}
