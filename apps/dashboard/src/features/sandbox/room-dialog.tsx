import { isInSandbox, type WhyRefused } from "../../graphql/room.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";

const go = (to: string) => () => window.location.assign(to);

/** What has become of the room of this page. What was typed stays under it, as far as it may still be sent from here. */
export function RoomDialog({ why, onClose }: { why: WhyRefused; onClose: () => void }) {
  if (why === "MOVED" && !isInSandbox())
    return (
      <Dialog title={m.sandbox_moved_title()} onClose={onClose}>
        <p>{m.sandbox_moved_in()}</p>
        <DialogActions>
          <Button kind="primary" onClick={onClose}>
            {m.sandbox_close()}
          </Button>
          <Button onClick={() => window.location.reload()}>{m.sandbox_reload()}</Button>
        </DialogActions>
      </Dialog>
    );
  const isOver = why === "ENDED";
  return (
    <Dialog title={isOver ? m.sandbox_ended_title() : m.sandbox_moved_title()} onClose={go("/")}>
      <p>{isOver ? m.sandbox_ended() : m.sandbox_moved_out()}</p>
      <DialogActions>
        <Button kind="primary" onClick={go("/")}>
          {m.sandbox_back()}
        </Button>
        <Button onClick={go("/latihan")}>{m.sandbox_again()}</Button>
      </DialogActions>
    </Dialog>
  );
}
