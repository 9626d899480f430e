import { useMutation, useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { ListExport } from "../../features/exports/list-export.tsx";
import { FOLLOW_UP_LIST } from "../../features/exports/lists/follow-up-list.ts";
import { ProposeFollowUpsDocument } from "../../features/follow-up/follow-up-list.generated.ts";
import { FollowUpList } from "../../features/follow-up/follow-up-list.tsx";
import { followUpProblemWord } from "../../features/follow-up/words.ts";
import { useAttempt } from "../../features/problems/use-attempt.ts";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Content } from "../../ui/content.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";

const route = getRouteApi("/shell/tindak-lanjut");

/** What the rules put before the authorised official; for everyone else what was decided on themselves. */
export function FollowUpsPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { lastYear, statuses } = shown;
  const { data } = useReadQuery(shown.query);
  const { lihat } = route.useSearch();
  const navigate = route.useNavigate();
  const [said, setSaid] = useState<Saying | null>(null);
  const [propose, { loading }] = useMutation(ProposeFollowUpsDocument, {
    errorPolicy: "none",
    refetchQueries: "active",
  });
  const { errors, attempt } = useAttempt({}, followUpProblemWord);
  const { nodes, pageInfo, totalCount } = data.followUps;
  const capabilities = data.viewer?.capabilities ?? [];
  const makesProposals = capabilities.includes("cycle");

  const make = () =>
    void attempt(async () => {
      const answer = (await propose({ variables: { input: { year: lastYear } } })).data?.proposeFollowUps;
      if (answer?.problems.length === 0)
        setSaid({ words: m.follow_up_made({ n: String(answer.proposed ?? 0), year: String(lastYear) }) });
      return answer?.problems;
    });

  return (
    <Page>
      <title>{`${m.follow_ups_title()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.follow_ups_title()}
        action={
          makesProposals && (
            <Button disabled={loading} onClick={make}>
              {loading ? m.saving() : m.follow_up_make({ year: String(lastYear) })}
            </Button>
          )
        }
      >
        <p>{m.follow_ups_lead()}</p>
        <p>
          <Link to="/hukuman-disiplin">{m.sanctions_link()}</Link>
        </p>
      </PageHead>
      <Said said={said} />
      {errors.length > 0 && <ErrorSummary title={m.objection_failed()} errors={errors} />}
      <div>
        <Choice
          label={m.follow_ups_view()}
          value={lihat ?? "menunggu"}
          options={[
            { value: "menunggu", label: m.follow_ups_waiting(), show: m.follow_ups_waiting() },
            { value: "diputus", label: m.follow_ups_decided(), show: m.follow_ups_decided() },
          ]}
          onChange={(value) => void navigate({ search: value === "diputus" ? { lihat: "diputus" } : {} })}
        />
      </div>
      <Content isBusy={shown !== loaded}>
        {nodes.length === 0 ? (
          <Notice title={m.follow_ups_none_title()}>
            {makesProposals || capabilities.includes("follow-up")
              ? m.follow_ups_none_official({ year: String(lastYear) })
              : m.follow_ups_none()}
          </Notice>
        ) : (
          <>
            <div>
              <ListExport file={FOLLOW_UP_LIST} variables={{ statuses }} />
            </div>
            <p role="status">{m.list_shown({ n: formatCount(totalCount), shown: formatCount(nodes.length) })}</p>
            <FollowUpList
              followUps={nodes}
              onDecided={(name) => {
                setSaid({ words: m.follow_up_decided_now({ name }) });
              }}
            />
          </>
        )}
      </Content>
      <PageNav
        info={pageInfo}
        onMove={(cursors) => void navigate({ search: { ...(lihat && { lihat }), ...cursors } })}
      />
    </Page>
  );
}
