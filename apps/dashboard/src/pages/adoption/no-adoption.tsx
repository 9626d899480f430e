import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";

/** For those who head no unit and see no whole: what this place is, and who has it. */
export function NoAdoption() {
  return (
    <Page>
      <title>{`${m.adoption_title()} · ${m.product_name()}`}</title>
      <h1 className="visually-hidden">{m.adoption_title()}</h1>
      <Notice title={m.adoption_none_title()}>{m.adoption_none()}</Notice>
    </Page>
  );
}
