import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { CloseServiceDialog, RenameServiceDialog, StandardDialog } from "./service-dialogs.tsx";
import { CloseServiceDocument } from "./service-dialogs.generated.ts";
import styles from "./service-page.module.css";

const DIALOGS = { rename: RenameServiceDialog, standard: StandardDialog, close: CloseServiceDialog } as const;

interface ServiceActionsProps {
  service: { id: string; name: string; endsOn: string | null; standardWaitMinutes: number };
  onDone: (words: string) => void;
}

/** What its manager does with a service. */
export function ServiceActions({ service, onDone }: ServiceActionsProps) {
  const [doing, setDoing] = useState<keyof typeof DIALOGS | null>(null);
  const [reopen, { loading }] = useMutation(CloseServiceDocument, { errorPolicy: "none", refetchQueries: "active" });
  const Dialog = doing === null ? null : DIALOGS[doing];
  const openAgain = async () => {
    const answer = await reopen({ variables: { input: { serviceId: service.id, endsOn: null } } });
    if (answer.data?.closeService.problems.length === 0) onDone(m.svc_reopened({ name: service.name }));
  };
  return (
    <div className={styles.row} role="group" aria-label={m.svc_actions()}>
      <Button onClick={() => setDoing("standard")}>{m.svc_set_standard()}</Button>
      <Button onClick={() => setDoing("rename")}>{m.svc_rename()}</Button>
      {service.endsOn === null ? (
        <Button onClick={() => setDoing("close")}>{m.svc_close()}</Button>
      ) : (
        <Button disabled={loading} onClick={() => void openAgain()}>
          {m.svc_reopen()}
        </Button>
      )}
      {Dialog && <Dialog service={service} onClose={() => setDoing(null)} onDone={onDone} />}
    </div>
  );
}
