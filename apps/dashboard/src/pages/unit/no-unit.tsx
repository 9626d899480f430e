import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";

/** For those who head no unit and see no whole: what this place is, and who has it. */
export function NoUnit() {
  return (
    <Page>
      <title>{`${m.unit_title()} · ${m.product_name()}`}</title>
      <h1 className="visually-hidden">{m.unit_title()}</h1>
      <Notice title={m.unit_none_title()}>{m.unit_none()}</Notice>
    </Page>
  );
}
