import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { HolidayList } from "../../features/administration/calendar/holiday-list.tsx";
import { ImportHolidaysForm } from "../../features/administration/calendar/import-holidays-form.tsx";
import { YearSwitch } from "../../features/administration/year-switch.tsx";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Content } from "../../ui/content.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { Section } from "../../ui/section.tsx";

const route = getRouteApi("/shell/administration/administrasi/kalender");

/** On which days nobody works: what due dates count by. */
export function CalendarPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const navigate = route.useNavigate();
  const [said, setSaid] = useState<Saying | null>(null);
  const capabilities = data.viewer?.capabilities ?? [];
  const mayImport = capabilities.includes("cycle") || capabilities.includes("agency");
  const { holidays } = data;
  const leave = holidays.filter(({ kind }) => kind === "COLLECTIVE_LEAVE").length;

  return (
    <Page>
      <title>{`${m.adm_calendar()} · ${m.product_name()}`}</title>
      <PageHead title={m.adm_calendar()}>
        <p role="status">
          {m.adm_calendar_count({
            n: formatCount(holidays.length - leave),
            leave: formatCount(leave),
            year: String(shown.year),
          })}
        </p>
      </PageHead>
      <YearSwitch
        year={loaded.year}
        last={loaded.thisYear + 1}
        onChange={(year) => void navigate({ search: { year } })}
      />
      <Said said={said} />
      <Content isBusy={shown !== loaded}>
        {holidays.length === 0 ? (
          <Notice title={m.adm_holidays_none_title({ year: String(shown.year) })}>
            {mayImport ? m.adm_holidays_none_yours() : m.adm_holidays_none()}
          </Notice>
        ) : (
          <HolidayList holidays={holidays} />
        )}
      </Content>
      {mayImport && (
        <Section title={m.adm_import_title({ year: String(shown.year) })} lead={m.adm_import_lead()}>
          <ImportHolidaysForm
            key={shown.year}
            year={shown.year}
            known={holidays}
            onDone={(words) => setSaid({ words })}
          />
        </Section>
      )}
      {capabilities.includes("accounts") && (
        <Section title={m.adm_weeks_title()} lead={m.adm_weeks_lead()}>
          <p>
            <Link to="/administrasi/unit">{m.adm_weeks_units()}</Link>
          </p>
          <p>
            <Link to="/administrasi/pegawai">{m.adm_weeks_people()}</Link>
          </p>
        </Section>
      )}
    </Page>
  );
}
