import * as m from "../../messages/messages.js";
import { Secret } from "../../ui/secret.tsx";
import styles from "./account-form.module.css";

/** Shown to the administrator once, to be handed to the one who will use it. */
export function InvitationLink({ url, until }: { url: string; until: string | null }) {
  return (
    <>
      <p className={styles.text}>
        {until === null ? m.invitation_link_hand_over() : m.invitation_link_hand_over_until({ until })}
      </p>
      <Secret
        label={m.invitation_link()}
        value={url}
        words={{ copy: m.copy(), copied: m.copied(), byHand: m.copy_by_hand() }}
      />
    </>
  );
}
