import { useEffect, useRef } from "react";

/** Moves the focus to the new page's beginning, as a browser does on its own when it loads a document. */
export function useFocusOnNewPage(pathname: string) {
  const page = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    page.current?.focus({ preventScroll: true });
  }, [pathname]);
  return page;
}
