import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { KeptNote } from "../../features/offline/kept-note.tsx";
import { PlanRows } from "../../features/plans/plan-rows.tsx";
import { PostPlan } from "../../features/plans/post-plan.tsx";
import { ListExport } from "../../features/exports/list-export.tsx";
import { PLAN_LIST } from "../../features/exports/lists/plan-list.ts";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./plans-page.module.css";

const route = getRouteApi("/shell/skp");

/** Who leads people, or runs the cycle, brings drafts in from a file. */
const LEADS = ["team", "cycle"];

/** One's own plans by post, and for an appraiser those that wait. */
export function PlansPage() {
  const { query, year, thisYear } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const navigate = route.useNavigate();
  const { viewer, waiting, listed } = data;
  if (!viewer) return <MissingRecord />;
  const held = (viewer.employee?.positions ?? []).filter(
    ({ startsOn, endsOn }) => startsOn <= `${String(year)}-12-31` && (endsOn ?? "9999") >= `${String(year)}-01-01`,
  );
  const older = (viewer.employee?.plans.nodes ?? []).filter((plan) => plan.year !== year);

  return (
    <Page>
      <title>{`${m.skp_title()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.skp_title()}
        action={
          <Select
            label={m.skp_year()}
            value={String(year)}
            options={[thisYear + 1, thisYear, thisYear - 1].map((one) => ({ value: String(one), label: String(one) }))}
            onChange={(value) => void navigate({ search: Number(value) === thisYear ? {} : { tahun: Number(value) } })}
          />
        }
      >
        <p>{m.skp_lead()}</p>
      </PageHead>
      <KeptNote />
      {waiting.totalCount > 0 && (
        <section className={styles.part} aria-label={m.skp_waiting()}>
          <Answer clauses={[{ text: m.skp_waiting_n({ n: formatCount(waiting.totalCount) }), isUrgent: true }]} />
          <PlanRows plans={waiting.nodes} isNamed />
        </section>
      )}
      {listed.totalCount > held.length && (
        <div className={styles.list}>
          <p>{m.skp_listed({ n: formatCount(listed.totalCount), year: String(year) })}</p>
          <ListExport
            file={PLAN_LIST}
            variables={{
              filter: { year: { eq: year } },
              orderBy: [{ field: "UNIT_CODE" }, { field: "EMPLOYEE_NAME" }],
            }}
          />
        </div>
      )}
      <section className={styles.part} aria-labelledby="own-plans">
        <h2 id="own-plans">{m.skp_own({ year: String(year) })}</h2>
        {held.length === 0 ? (
          <p>{viewer.employee ? m.skp_no_post({ year: String(year) }) : m.skp_no_employee()}</p>
        ) : (
          <div className={styles.posts}>
            {held.map((position) => (
              <PostPlan key={position.id} position={position} year={year} />
            ))}
          </div>
        )}
      </section>
      {older.length > 0 && (
        <section className={styles.part} aria-labelledby="older-plans">
          <h2 id="older-plans">{m.skp_older()}</h2>
          <PlanRows plans={older} />
        </section>
      )}
      <p className={styles.links}>
        <Link to="/skp/jenjang">{m.skp_cascade_link()}</Link>
        <Link to="/skp/templat">{m.skp_templates_link()}</Link>
        {LEADS.some((capability) => viewer.capabilities.includes(capability)) && (
          <Link to="/impor" search={{ jenis: "PLANS" }}>
            {m.skp_from_file()}
          </Link>
        )}
      </p>
    </Page>
  );
}
