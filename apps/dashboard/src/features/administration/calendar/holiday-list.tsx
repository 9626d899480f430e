import { formatDay } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { Listing } from "../../../ui/listing.tsx";
import { weekdayWord } from "../weekday-word.ts";
import type { HolidayLine } from "./holiday-lines.ts";

export function HolidayList({ holidays }: { holidays: readonly (HolidayLine & { source: string })[] }) {
  return (
    <Listing
      caption={m.adm_holidays()}
      rows={holidays}
      id={({ day }) => day}
      title={{ key: "day", head: m.adm_day(), cell: ({ day }) => formatDay(day) }}
      columns={[
        { key: "weekday", head: m.adm_weekday(), cell: ({ day }) => weekdayWord(day) },
        { key: "name", head: m.adm_holiday_name(), cell: ({ name }) => name },
        {
          key: "kind",
          head: m.adm_holiday_kind(),
          cell: ({ kind }) => (kind === "NATIONAL" ? m.adm_holiday_national() : m.adm_holiday_leave()),
        },
        { key: "source", head: m.adm_source(), cell: ({ source }) => source },
      ]}
    />
  );
}
