import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { useShortcut } from "../../lib/shortcuts.ts";
import * as m from "../../messages/messages.js";
import type { TeamRow } from "./team-row.ts";

interface TeamKeys {
  box: RefObject<HTMLElement | null>;
  /** As they stand under each other. */
  rows: readonly TeamRow[];
  /** Brings the row into the part that is drawn. */
  reveal: (row: TeamRow) => void;
  onSelect: (row: TeamRow) => void;
  onOpen: (row: TeamRow) => void;
  onAssess: (row: TeamRow) => void;
}

/** How far Page Down goes. */
const PAGE = 12;

/** Moves through the rows by keys. One row is the active one: Tab leads to it, and it alone; the arrows or j and k go on from there. */
export function useTeamKeys({ box, rows, reveal, onSelect, onOpen, onAssess }: TeamKeys) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const mustFocus = useRef(false);
  const known = rows.findIndex(({ id }) => id === activeId);
  const at = Math.max(0, known);
  const active = rows[at];

  useLayoutEffect(() => {
    if (!mustFocus.current) return;
    const link = box.current?.querySelector<HTMLElement>(`[data-row="${activeId}"] th a`);
    if (!link) return; // it is not drawn yet
    mustFocus.current = false;
    link.focus({ preventScroll: true });
  });

  function go(to: number) {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (row === undefined) return;
    mustFocus.current = true;
    setActiveId(row.id);
    reveal(row);
  }
  // From elsewhere on the page the first press leads to the row where one was.
  const isInside = () => box.current?.contains(document.activeElement) ?? false;
  const step = (by: number) => go(isInside() ? at + by : at);
  const withActive = (act: (row: TeamRow) => void) => () => {
    if (active !== undefined && isInside()) act(active);
  };
  const isOn = rows.length > 0;
  useShortcut("j", m.key_next(), () => step(1), { isOn });
  useShortcut("k", m.key_previous(), () => step(-1), { isOn });
  useShortcut("x", m.key_select(), withActive(onSelect), { isOn });
  useShortcut("Enter", m.key_open(), withActive(onOpen), { isOn });
  useShortcut("e", m.key_assess(), withActive(onAssess), { isOn });

  /** Keys that elsewhere scroll the page. */
  function press(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      Home: 0,
      End: rows.length,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  }
  return { activeId: active?.id ?? null, activeIndex: at, press, setActiveId };
}
