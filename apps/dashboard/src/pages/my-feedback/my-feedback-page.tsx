import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";

export function MyFeedbackPage() {
  return (
    <Page>
      <h1>{m.feedback_mine()}</h1>
    </Page>
  );
}
