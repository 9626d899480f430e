import { agencyDate } from "@andir/domain/iso-date";
import { useQuery } from "@apollo/client/react";
import type { Option } from "../../ui/select.tsx";
import { PeriodChoicesDocument, type PeriodChoicesQuery } from "./period-choices.generated.ts";
import { periodWord } from "./period-words.ts";

interface PeriodChoices {
  /** Null until they are there. */
  periods: PeriodChoicesQuery["periods"]["nodes"] | null;
  options: readonly Option[];
  hasFailed: boolean;
}

/** The periods that have begun, the newest first, to choose one of. */
export function usePeriodChoices(): PeriodChoices {
  const today = agencyDate(new Date());
  const { data, error } = useQuery(PeriodChoicesDocument, { variables: { today } });
  const periods = data?.periods.nodes ?? null;
  return {
    periods,
    options: (periods ?? []).map((period) => ({ value: period.id, label: periodWord(period) })),
    hasFailed: error !== undefined,
  };
}
