import { useMutation } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/toast.tsx";
import { PutGuideAwayDocument } from "../guide/put-guide-away.generated.ts";

/** Brings the first steps back that were put away. */
export function ShowGuide() {
  const [put, { loading }] = useMutation(PutGuideAwayDocument);
  const show = async () => {
    const { data } = await put({ variables: { isPutAway: false } }).catch(() => ({ data: null }));
    showToast({ words: data?.putGuideAway.guide ? m.help_guide_done() : m.failed_network() });
  };
  return (
    <Button disabled={loading} onClick={() => void show()}>
      {m.help_guide()}
    </Button>
  );
}
