import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ConcernForm } from "../../features/concerns/concern-form.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import * as m from "../../messages/messages.js";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { showToast } from "../../ui/toast.tsx";

const route = getRouteApi("/shell/keliru/baru");

/** Saying what is wrong on the page that one comes from. */
export function ConcernNewPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const { halaman = "/", judul = halaman } = route.useSearch();
  const navigate = route.useNavigate();
  const employee = data.viewer?.employee;
  if (!employee) return <MissingRecord />;

  return (
    <Page>
      <title>{`${m.concern_new_title()} · ${m.product_name()}`}</title>
      <PageHead title={m.concern_new_title()}>
        <p>{m.concern_new_lead()}</p>
        <p>
          {m.concern_place({ page: judul })} · <Link to={halaman}>{m.concern_back()}</Link>
        </p>
      </PageHead>
      <ConcernForm
        key={halaman}
        place={halaman}
        placeName={judul}
        employeeId={employee.id}
        hasAppraiser={employee.appraiser !== null}
        onSent={() => {
          showToast({ words: m.concern_sent() });
          void navigate({ to: "/keliru" });
        }}
      />
    </Page>
  );
}
