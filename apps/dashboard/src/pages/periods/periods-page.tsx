import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { PeriodList } from "../../features/administration/periods/period-list.tsx";
import {
  AssessedKindDialog,
  GeneratePeriodsDialog,
} from "../../features/administration/periods/period-year-dialogs.tsx";
import { YearSwitch } from "../../features/administration/year-switch.tsx";
import { ListExport } from "../../features/exports/list-export.tsx";
import { PERIOD_LIST } from "../../features/exports/lists/period-list.ts";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Content } from "../../ui/content.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import styles from "../../features/administration/administration.module.css";

const route = getRouteApi("/shell/administration/administrasi/periode");

/** The periods of a year: which take reports, until when, and which are assessed. */
export function PeriodsPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const navigate = route.useNavigate();
  const [asked, setAsked] = useState<"generate" | "kind" | null>(null);
  const [said, setSaid] = useState<Saying | null>(null);
  const { nodes } = data.periods;
  const isRunner = data.viewer?.capabilities.includes("cycle") ?? false;
  const done = (words: string) => setSaid({ words });

  return (
    <Page>
      <title>{`${m.adm_periods()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.adm_periods()}
        action={
          isRunner && (
            <div className={styles.buttons}>
              <Button onClick={() => setAsked("kind")}>{m.adm_assessed_change()}</Button>
              <Button kind="primary" onClick={() => setAsked("generate")}>
                {m.adm_generate()}
              </Button>
            </div>
          )
        }
      >
        <p role="status">
          {m.adm_periods_lead({
            open: formatCount(nodes.filter(({ isOpen }) => isOpen).length),
            n: formatCount(nodes.length),
            year: String(shown.year),
          })}
        </p>
      </PageHead>
      <div className={styles.buttons}>
        <YearSwitch
          year={loaded.year}
          last={loaded.thisYear + 1}
          onChange={(year) => void navigate({ search: { year } })}
        />
        <ListExport
          file={PERIOD_LIST}
          variables={{ from: `${String(shown.year)}-01-01`, to: `${String(shown.year)}-12-31` }}
        />
      </div>
      <Said said={said} />
      <Content isBusy={shown !== loaded}>
        {nodes.length === 0 ? (
          <Notice title={m.adm_periods_none_title({ year: String(shown.year) })}>
            {isRunner ? m.adm_periods_none_team() : m.adm_periods_none()}
          </Notice>
        ) : (
          <PeriodList key={shown.year} periods={nodes} onDone={done} />
        )}
      </Content>
      {asked === "generate" && (
        <GeneratePeriodsDialog year={loaded.thisYear} onClose={() => setAsked(null)} onDone={done} />
      )}
      {asked === "kind" && <AssessedKindDialog onClose={() => setAsked(null)} onDone={done} />}
    </Page>
  );
}
