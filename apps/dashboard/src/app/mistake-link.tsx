import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import * as m from "../messages/messages.js";

/** From any page to where one says that it is wrong; its address and its name go along. */
export function MistakeLink({ onGo }: { onGo?: () => void }) {
  const { pathname, searchStr } = useLocation();
  const navigate = useNavigate();
  if (pathname.startsWith("/keliru")) return null;
  const search = { halaman: `${pathname}${searchStr}` };

  function go(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onGo?.();
    // Read now: the title is the page's own, and comes with its answer.
    void navigate({ to: "/keliru/baru", search: { ...search, judul: document.title.split(" · ")[0] ?? "" } });
  }
  return (
    <Link to="/keliru/baru" search={search} onClick={go}>
      {m.concern_here()}
    </Link>
  );
}
