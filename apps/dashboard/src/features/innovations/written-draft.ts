import * as m from "../../messages/messages.js";
import { indicatorTie, serviceTie, type InnovationDraft } from "./innovation-draft.ts";
import type {
  InnovationForm_EmployeeFragment,
  InnovationForm_InnovationFragment,
} from "./innovation-form.generated.ts";

/** The form as it begins: empty with oneself as its team, or what is there. */
export function draftOf(
  self: InnovationForm_EmployeeFragment,
  known: InnovationForm_InnovationFragment | null,
): InnovationDraft {
  if (!known)
    return {
      title: "",
      problem: "",
      change: "",
      members: [{ id: self.id, name: self.name, percent: "100" }],
      leadId: self.id,
      effects: [],
      evidence: [],
    };
  return {
    title: known.title,
    problem: known.problem,
    change: known.change,
    members: known.members.map(({ employee, share }) => ({
      id: employee.id,
      name: employee.name,
      percent: String(Math.round(share * 10_000) / 100).replace(".", ","),
    })),
    leadId: known.lead?.id ?? self.id,
    effects: known.effects.map(({ before, after, afterOn, indicator, service, ...effect }) => ({
      name: effect.name,
      unitOfMeasure: effect.unitOfMeasure,
      direction: effect.direction,
      beforeOn: effect.beforeOn,
      source: effect.source ?? "",
      before: String(before).replace(".", ","),
      after: after === null ? "" : String(after).replace(".", ","),
      afterOn: afterOn ?? "",
      tie: indicator ? indicatorTie(indicator.id) : service ? serviceTie(service.id) : "",
    })),
    evidence: known.evidence.map(({ id, kind, name, url }) =>
      kind === "FILE" ? { name, url: "", evidenceId: id } : { name, url: url ?? "" },
    ),
  };
}

export interface Tie {
  value: string;
  label: string;
  /** What an indicator says already. */
  fills?: { name: string; unitOfMeasure: string; direction: InnovationDraft["effects"][number]["direction"] };
}

/** What an effect can be tied to: indicators of one's own plans, and services of the unit. */
export function tiesOf(self: InnovationForm_EmployeeFragment, known: InnovationForm_InnovationFragment | null): Tie[] {
  const own = self.plans.nodes.flatMap(({ year, results }) =>
    results.flatMap(({ indicators }) =>
      indicators.map(({ id, text, unitOfMeasure, direction, pattern }) => ({
        value: indicatorTie(id),
        label:
          pattern === "RELEASE"
            ? m.innovation_tie_of_release({ name: text, year: String(year) })
            : m.innovation_tie_of_indicator({ name: text, year: String(year) }),
        fills: { name: text, unitOfMeasure: unitOfMeasure ?? "", direction },
      })),
    ),
  );
  const others = (known?.effects ?? []).flatMap(({ indicator }) =>
    indicator && !own.some(({ value }) => value === indicatorTie(indicator.id))
      ? [{ value: indicatorTie(indicator.id), label: indicator.text }]
      : [],
  );
  const services = (known?.unit ?? self.unit)?.services ?? [];
  return [
    { value: "", label: m.innovation_tie_nothing() },
    ...own,
    ...others,
    ...services.map(({ id, name }) => ({ value: serviceTie(id), label: m.innovation_tie_of_service({ name }) })),
  ];
}
