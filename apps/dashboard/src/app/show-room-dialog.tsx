import { createRoot } from "react-dom/client";
import { RoomDialog } from "../features/sandbox/room-dialog.tsx";
import type { WhyRefused } from "../graphql/room.ts";

let isShown = false;

/** Beside the page, in a root of its own: what is under it is as it was. Several requests may find the same; one tells. */
export function showRoomDialog(why: WhyRefused): void {
  if (isShown) return;
  isShown = true;
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  const close = () => {
    root.unmount();
    place.remove();
    isShown = false;
  };
  root.render(<RoomDialog why={why} onClose={close} />);
}
