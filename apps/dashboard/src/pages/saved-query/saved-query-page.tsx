import type { FragmentType } from "@apollo/client";
import { useReadQuery, useSuspenseFragment } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ParameterFields } from "../../features/saved-queries/parameter-fields.tsx";
import { variablesFor } from "../../features/saved-queries/parameters.ts";
import { visibilityWord } from "../../features/saved-queries/query-words.ts";
import { ReadyDesk } from "../../features/saved-queries/ready-desk.tsx";
import { SavedActions } from "../../features/saved-queries/saved-actions.tsx";
import {
  SavedQuery_QueryFragmentDoc,
  type SavedQuery_QueryFragment,
} from "../../features/saved-queries/saved-query.generated.ts";
import { useAnswer } from "../../features/saved-queries/use-answer.ts";
import { useStarts } from "../../features/saved-queries/use-starts.ts";
import { Versions } from "../../features/saved-queries/versions.tsx";
import type { Versions_QueryFragment } from "../../features/saved-queries/versions.generated.ts";
import { Result } from "../../features/workbench/result.tsx";
import { formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { buttonClass } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Bone, BonePanel, Skeleton } from "../../ui/skeleton.tsx";
import styles from "./saved-query-page.module.css";

const route = getRouteApi("/shell/analisis/$id");

/** A saved query, asked anew for whoever opens it. */
export function SavedQueryPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  return (
    <Page>
      {data.savedQuery ? (
        <Saved query={data.savedQuery} mayWrite={data.viewer?.capabilities.includes("query") ?? false} />
      ) : (
        <>
          <title>{`${m.saved_title()} · ${m.product_name()}`}</title>
          <PageHead title={m.saved_title()} />
          <Notice
            title={m.saved_missing_title()}
            action={
              <Link to="/analisis/tersimpan" className={buttonClass("outline")}>
                {m.saved_all()}
              </Link>
            }
          >
            {m.saved_missing()}
          </Notice>
        </>
      )}
    </Page>
  );
}

interface SavedProps {
  query: FragmentType<SavedQuery_QueryFragment> & FragmentType<Versions_QueryFragment>;
  mayWrite: boolean;
}

function Saved({ query: from, mayWrite }: SavedProps) {
  const { data: query } = useSuspenseFragment({ fragment: SavedQuery_QueryFragmentDoc, from });
  const { values = {}, result = "table" } = route.useSearch();
  const navigate = route.useNavigate();
  const { askToSignIn } = route.useRouteContext();
  const choices = useStarts();
  const { starts } = choices;
  const variables = starts && JSON.stringify(variablesFor(query, values, starts));
  const question = variables === null ? null : { query: query.text, variables, operationName: null };
  const given = useAnswer(question, askToSignIn);

  return (
    <>
      <title>{`${query.name} · ${m.product_name()}`}</title>
      <PageHead
        title={query.name}
        action={
          <SavedActions
            query={query}
            variables={Object.keys(values).length > 0 ? JSON.stringify(variablesFor(query, values, {})) : ""}
            mayWrite={mayWrite}
            onDeleted={() => void navigate({ to: "/analisis/tersimpan", search: {} })}
          />
        }
      >
        {query.description !== "" && <p className={styles.text}>{query.description}</p>}
        <p className={styles.facts}>
          {`${query.ownerName} · ${visibilityWord(query.visibility, query.unit)} · ${m.saved_changed_on({ date: formatInstant(query.changedAt) })}`}
        </p>
      </PageHead>
      {query.parameters.length > 0 && starts && (
        <ParameterFields
          kept={query}
          choices={choices}
          values={values}
          onChoose={(next) => {
            if (JSON.stringify(next) === JSON.stringify(values)) given.run();
            else void navigate({ search: (before) => ({ ...before, values: next }), resetScroll: false });
          }}
        />
      )}
      {choices.hasFailed ? (
        <Notice title={m.workbench_no_answer_title()} urgent>
          {m.saved_offline()}
        </Notice>
      ) : question === null || given.answer === null ? (
        <Skeleton label={m.loading()}>
          <Bone width={240} height={28} />
          <BonePanel height={320} />
        </Skeleton>
      ) : (
        <ReadyDesk question={question} given={given}>
          <div className={styles.result} aria-busy={given.isRunning}>
            <Result
              view={result}
              onView={(next) =>
                void navigate({ search: (before) => ({ ...before, result: next }), replace: true, resetScroll: false })
              }
            />
          </div>
        </ReadyDesk>
      )}
      <Section title={m.saved_versions()} lead={m.saved_versions_lead()}>
        <Versions query={from} />
      </Section>
    </>
  );
}
