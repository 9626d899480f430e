import { useLayoutEffect, useRef, useState } from "react";

/** The width of a box in pixels, so that a chart fills it without stretching its letters. */
export function useWidth<T extends Element>(first: number) {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null) return;
    const measure = () => setWidth(Math.max(160, Math.round(box.getBoundingClientRect().width)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}
