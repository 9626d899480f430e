import { useApolloClient, useReadQuery, useSuspenseFragment } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { AllowanceOf } from "../../features/allowance/allowance-of.tsx";
import { OwnPapers } from "../../features/documents/own-papers.tsx";
import { KeptNote } from "../../features/offline/kept-note.tsx";
import { AnnualResult } from "../../features/ratings/annual-result.tsx";
import { RatingRow_AssessmentFragmentDoc } from "../../features/ratings/rating-rows.generated.ts";
import { RatingRows } from "../../features/ratings/rating-rows.tsx";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import { RatingsPageDocument } from "./ratings-page.generated.ts";
import styles from "./ratings-page.module.css";

const route = getRouteApi("/shell/nilai-saya");

/** One's own ratings of a year, the year's result, and what of it waits to be read. */
export function RatingsPage() {
  const { query, variables, year, thisYear } = route.useLoaderData();
  const { data: answer } = useReadQuery(query);
  const navigate = route.useNavigate();
  const client = useApolloClient();
  const employee = answer.viewer?.employee ?? null;
  const { data: ratings } = useSuspenseFragment({
    fragment: RatingRow_AssessmentFragmentDoc,
    from: employee?.assessments.nodes ?? [],
  });
  const unread = ratings.filter(({ viewerMayAcknowledge }) => viewerMayAcknowledge).length;

  return (
    <Page>
      <title>{`${m.ratings_title()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.ratings_title()}
        action={
          <Select
            label={m.skp_year()}
            value={String(year)}
            options={[0, 1, 2, 3].map((back) => ({ value: String(thisYear - back), label: String(thisYear - back) }))}
            onChange={(value) => void navigate({ search: Number(value) === thisYear ? {} : { tahun: Number(value) } })}
          />
        }
      >
        <p>{m.ratings_lead()}</p>
      </PageHead>
      <KeptNote />
      {unread > 0 && <Answer clauses={[{ text: m.ratings_unread({ n: formatCount(unread) }), isUrgent: true }]} />}
      {employee && <AnnualResult employee={employee} year={year} />}
      {ratings.length === 0 ? (
        <Notice title={m.ratings_none_title({ year: String(year) })}>{m.ratings_none()}</Notice>
      ) : (
        <section className={styles.part} aria-labelledby="by-period">
          <h2 id="by-period">{m.ratings_by_period()}</h2>
          <RatingRows ratings={ratings} />
        </section>
      )}
      {employee && (
        <OwnPapers
          employee={employee}
          variables={variables}
          onIssued={() => client.query({ query: RatingsPageDocument, variables, fetchPolicy: "network-only" })}
        />
      )}
      {employee && <AllowanceOf employee={employee} title={m.tpp_own()} months={3} />}
    </Page>
  );
}
