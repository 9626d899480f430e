import { agencyDate } from "@andir/domain/iso-date";
import { useQuery } from "@apollo/client/react";
import type { Option } from "../../ui/select.tsx";
import { usePeriodChoices } from "../periods/use-period-choices.ts";
import { ParameterChoicesDocument } from "./choices.generated.ts";
import type { Starts } from "./parameters.ts";

export interface Choices {
  /** Null until they are there. */
  starts: Starts | null;
  hasFailed: boolean;
  periods: readonly Option[];
}

/** Who asks about all, not about a unit of their own. */
const OF_AGENCY = ["query", "cycle", "follow-up"];

/** What the pickers offer, and where they begin: the last month that is over, the reader's own unit, today. */
export function useStarts(): Choices {
  const today = agencyDate(new Date());
  const { data, error } = useQuery(ParameterChoicesDocument);
  const { periods, options, hasFailed } = usePeriodChoices();
  if (!data || !periods) return { starts: null, hasFailed: error !== undefined || hasFailed, periods: [] };
  const last = periods.find(({ kind, endsOn }) => kind === "MONTH" && endsOn < today) ?? periods[0];
  const unit = data.viewer?.employee?.position?.unit ?? data.orgUnits.nodes[0] ?? null;
  const isOfAgency = OF_AGENCY.some((capability) => data.viewer?.capabilities.includes(capability));
  return {
    starts: { DATE: today, isOfAgency, ...(last && { PERIOD: last.id }), ...(unit && { UNIT: unit.id }) },
    hasFailed: false,
    periods: options,
  };
}
