import { Link, useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { MissingRecord } from "../features/missing/missing.tsx";
import { isOffline, isRefused } from "../graphql/client.ts";
import * as m from "../messages/messages.js";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { MistakeLink } from "./mistake-link.tsx";

/** In place of a page whose answer did not come. Trying again asks anew. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  // An address that someone changed by hand: trying again would not help.
  if (isRefused(error)) return <MissingRecord />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page>
      <title>{`${m.failed_title()} · ${m.product_name()}`}</title>
      <Notice
        urgent
        title={m.failed_title()}
        action={
          <Button kind="primary" onClick={retry}>
            {m.retry()}
          </Button>
        }
      >
        {isOffline(error) ? m.failed_network() : m.failed_server()}
      </Notice>
      {isOffline(error) && (
        <p>
          {m.failed_opens()} <Link to="/kerja">{m.go_work()}</Link> · <Link to="/nilai-saya">{m.ratings_title()}</Link>{" "}
          · <Link to="/bantuan">{m.help_title()}</Link>
        </p>
      )}
      <p>
        <MistakeLink />
      </p>
    </Page>
  );
}
