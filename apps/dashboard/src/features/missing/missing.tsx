import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import { buttonClass } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";

/** An address that leads nowhere. */
export function MissingAddress() {
  return <Missing>{m.missing_page()}</Missing>;
}

/** Not there and not yours look alike: the difference would tell that a record exists. */
export function MissingRecord() {
  return <Missing>{m.missing_record()}</Missing>;
}

function Missing({ children }: { children: string }) {
  return (
    <Page>
      <title>{`${m.missing_title()} · ${m.product_name()}`}</title>
      <Notice
        title={m.missing_title()}
        action={
          <Link to="/" className={buttonClass("outline")}>
            {m.go_home()}
          </Link>
        }
      >
        {children}
      </Notice>
    </Page>
  );
}
