import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { AllowanceExplained } from "../../features/allowance/allowance-explained.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";

const route = getRouteApi("/shell/tpp/$id");

/** How one figure came about. */
export function AllowanceFigurePage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  if (data.node?.__typename !== "AllowanceFigure") return <MissingRecord />;
  return (
    <Page>
      <title>{`${m.tpp_title()} · ${m.product_name()}`}</title>
      <p>
        <Link to="/tpp">{m.tpp_back()}</Link>
      </p>
      <AllowanceExplained figure={data.node} />
    </Page>
  );
}
