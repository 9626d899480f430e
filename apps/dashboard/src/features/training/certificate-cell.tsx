import { formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import type { Participants_RegistrationFragment } from "./participants.generated.ts";
import styles from "./training.module.css";

interface CertificateCellProps {
  part: Pick<Participants_RegistrationFragment, "certificate" | "employee">;
  onWithdraw: () => void;
}

/** The code of a certificate; of one that was withdrawn when and why, to whoever may know. */
export function CertificateCell({ part: { certificate, employee }, onWithdraw }: CertificateCellProps) {
  if (!certificate) return "–";
  if (certificate.withdrawnAt !== null)
    return (
      <span className={styles.quiet}>
        {m.trn_withdrawn_on({ code: certificate.code, day: formatInstant(certificate.withdrawnAt) })}
        {certificate.withdrawnReason && ` ${certificate.withdrawnReason}`}
      </span>
    );
  return (
    <span className={styles.buttons}>
      {certificate.code}
      {certificate.viewerMayWithdraw && (
        <Button kind="quiet" onClick={onWithdraw}>
          {m.trn_withdraw_short()}
          <span className="visually-hidden"> {m.trn_withdraw_of({ name: employee.name })}</span>
        </Button>
      )}
    </span>
  );
}
