import { useState, type KeyboardEvent } from "react";

/**
 * One stop of the tab key for all points of a chart: the arrows walk from point to point, Home and End go to the ends.
 * The points stand side by side in one parent, and each is marked with its place.
 */
export function useRoving(stops: readonly number[], start: number | undefined) {
  const [active, setActive] = useState<number | null>(null);
  // Where one was stays the way in, as long as it is there.
  const [last, setLast] = useState<number | null>(null);
  const entry = last !== null && stops.includes(last) ? last : start;

  function walk(event: KeyboardEvent<Element>, from: number) {
    const here = stops.indexOf(from);
    const to = {
      ArrowLeft: stops[here - 1],
      ArrowUp: stops[here - 1],
      ArrowRight: stops[here + 1],
      ArrowDown: stops[here + 1],
      Home: stops[0],
      End: stops.at(-1),
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.currentTarget.parentElement?.querySelector<HTMLElement | SVGElement>(`:scope > [data-at="${to}"]`)?.focus();
  }
  return {
    /** The point that is looked at, by the keyboard or the pointer. */
    active,
    point: (i: number) => ({
      "data-at": i,
      tabIndex: i === entry ? 0 : -1,
      onKeyDown: (event: KeyboardEvent<Element>) => walk(event, i),
      onFocus: () => {
        setActive(i);
        setLast(i);
      },
      onBlur: () => setActive(null),
      onPointerEnter: () => setActive(i),
      onPointerLeave: () => setActive(null),
    }),
  };
}
