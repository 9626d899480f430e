import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { RecordSanction } from "../../features/sanctions/record-sanction.tsx";
import { SanctionList } from "../../features/sanctions/sanction-list.tsx";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Content } from "../../ui/content.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";

const route = getRouteApi("/shell/hukuman-disiplin");

/** Disciplinary sanctions: all for the authorised official, who records them; one's own for everyone else. */
export function SanctionsPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const navigate = route.useNavigate();
  const [isRecording, setIsRecording] = useState(false);
  const [said, setSaid] = useState<Saying | null>(null);
  const isOfficial = (data.viewer?.capabilities ?? []).includes("follow-up");
  const { nodes, pageInfo, totalCount } = data.disciplinarySanctions;
  return (
    <Page>
      <title>{`${m.sanctions_title()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.sanctions_title()}
        action={
          isOfficial && (
            <Button kind="primary" onClick={() => setIsRecording(true)}>
              {m.sanction_record()}
            </Button>
          )
        }
      >
        <p>
          <Link to="/tindak-lanjut">{m.sanctions_back()}</Link>
        </p>
        <p>{m.sanctions_lead()}</p>
      </PageHead>
      <Said said={said} />
      <Content isBusy={shown !== loaded}>
        {nodes.length === 0 ? (
          <Notice title={m.sanctions_none_title()}>
            {isOfficial ? m.sanctions_none_official() : m.sanctions_none_own()}
          </Notice>
        ) : (
          <>
            <p role="status">{m.list_shown({ n: formatCount(totalCount), shown: formatCount(nodes.length) })}</p>
            <SanctionList sanctions={nodes} onDone={(words) => setSaid({ words })} />
          </>
        )}
      </Content>
      <PageNav info={pageInfo} onMove={(cursors) => void navigate({ search: cursors })} />
      {isRecording && <RecordSanction onDone={(words) => setSaid({ words })} onClose={() => setIsRecording(false)} />}
    </Page>
  );
}
