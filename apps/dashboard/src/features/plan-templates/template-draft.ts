import type { TemplateResultInput } from "@andir/schema/types";
import { NOTHING_CHOSEN, type ComboboxValue } from "../../ui/combobox.tsx";
import { indicatorInput, newIndicator, newResult, ordered, type DraftResult } from "../plans/plan-draft.ts";
import type { TemplateEditor_TemplateFragment } from "./template-editor.generated.ts";

export interface TemplateDraft {
  name: string;
  unit: ComboboxValue;
  results: DraftResult[];
}

export const emptyTemplate = (): TemplateDraft => ({ name: "", unit: NOTHING_CHOSEN, results: [newResult("MAIN")] });

export const draftOfTemplate = ({ name, unit, results }: TemplateEditor_TemplateFragment): TemplateDraft => ({
  name,
  unit: { typed: unit.name, chosen: { id: unit.id, label: unit.name } },
  results: results.map(({ kind, title, belonging, indicators }) => ({
    ...newResult(kind),
    title,
    belonging,
    indicators: indicators.map(({ target, unitOfMeasure, measuredMonths, ...one }) => ({
      ...newIndicator(),
      aspect: one.aspect,
      text: one.text,
      pattern: one.pattern,
      direction: one.direction,
      target: target === null ? "" : String(target).replace(".", ","),
      unitOfMeasure: unitOfMeasure ?? "",
      measuredMonths: [...(measuredMonths ?? [])],
    })),
  })),
});

/** In a template results are nobody's: they have no ids and support nothing yet. */
export const templateResults = (results: readonly DraftResult[]): TemplateResultInput[] =>
  ordered(results).map(({ kind, title, belonging, indicators }) => ({
    kind,
    title,
    belonging,
    indicators: indicators.map(indicatorInput),
  }));
