import { periodLabel } from "@andir/domain/period";
import type { PeriodKind } from "@andir/domain/period-kind";
import { formatMonth } from "../../lib/format.ts";
import { locale } from "../../lib/locale.ts";

interface Named {
  kind: PeriodKind;
  startsOn: string;
  endsOn: string;
}

export const periodWord = (period: Named): string => periodLabel(period, locale());
/** For an axis or a cell: "Okt 2026"; a quarter and a year keep their name. */
export const periodShort = (period: Named): string =>
  period.kind === "MONTH" ? formatMonth(period.startsOn) : periodWord(period);
