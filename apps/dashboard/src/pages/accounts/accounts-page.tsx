import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { AccountList } from "../../features/accounts/account-list.tsx";
import { CreateAccountDialog } from "../../features/accounts/create-account-dialog.tsx";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { ListExport } from "../../features/exports/list-export.tsx";
import { ACCOUNT_LIST } from "../../features/exports/lists/account-list.ts";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Content } from "../../ui/content.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { SearchLine } from "../../ui/search-line.tsx";
import styles from "./accounts-page.module.css";
import { accountsVariables } from "./accounts-search.ts";

const route = getRouteApi("/shell/administration/administrasi/akun");

/** Who may sign in, for those who run the accounts. */
export function AccountsPage() {
  const loaded = route.useLoaderData();
  // The list that is there stays, dimmed, until the next is complete.
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [isCreating, setIsCreating] = useState(false);
  const { nodes, pageInfo, totalCount } = data.accounts;
  const { filter } = accountsVariables(search);
  const isFiltered = search.q !== undefined || search.state !== undefined;

  return (
    <Page>
      <title>{`${m.accounts_title()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.accounts_title()}
        action={
          <Button kind="primary" onClick={() => setIsCreating(true)}>
            <Icon name="plus" />
            {m.account_create()}
          </Button>
        }
      >
        <p role="status">{m.accounts_count({ n: formatCount(totalCount) })}</p>
      </PageHead>
      <div className={styles.filters} role="search">
        <SearchLine
          label={m.accounts_search()}
          value={search.q ?? ""}
          onChange={(q) =>
            void navigate({
              search: ({ state }) => ({ ...(state && { state }), ...(q && { q }) }),
              replace: true,
              resetScroll: false,
            })
          }
        />
        <Choice
          label={m.account_state()}
          value={search.state ?? "all"}
          options={[
            { value: "all", label: m.accounts_all(), show: m.accounts_all() },
            { value: "active", label: m.account_active(), show: m.account_active() },
            { value: "waiting", label: m.account_not_begun(), show: m.account_not_begun() },
            { value: "inactive", label: m.account_inactive(), show: m.account_inactive() },
          ]}
          onChange={(state) =>
            void navigate({ search: ({ q }) => ({ ...(q && { q }), ...(state !== "all" && { state }) }) })
          }
        />
        <ListExport file={ACCOUNT_LIST} variables={{ filter }} />
      </div>
      <Content isBusy={shown !== loaded}>
        {nodes.length === 0 ? (
          <Notice title={m.accounts_none_title()}>{isFiltered ? m.accounts_none_found() : m.accounts_none()}</Notice>
        ) : (
          <AccountList accounts={nodes} />
        )}
      </Content>
      <PageNav
        info={pageInfo}
        onMove={(cursors) =>
          void navigate({ search: ({ after: _after, before: _before, ...rest }) => ({ ...rest, ...cursors }) })
        }
      />
      {isCreating && <CreateAccountDialog onClose={() => setIsCreating(false)} />}
    </Page>
  );
}
