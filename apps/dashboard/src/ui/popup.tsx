import { useEffect, useRef, useState, type ReactNode } from "react";
import styles from "./popup.module.css";

interface PopupProps {
  trigger: ReactNode;
  children: ReactNode;
  /** Which edge of the trigger the card begins at. */
  align?: "start" | "end";
}

/** A disclosure that lies over the page and closes on Escape, on a click elsewhere, when the focus leaves, and when a link in it is followed. */
export function Popup({ trigger, children, align = "end" }: PopupProps) {
  const box = useRef<HTMLDetailsElement>(null);
  // What it holds is made when it is first opened: it may ask the server for something.
  const [wasOpen, setWasOpen] = useState(false);
  useEffect(() => {
    const close = (event: Event) => {
      const details = box.current;
      if (!details?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        details.querySelector("summary")?.focus();
      } else if (event.type === "click") {
        if (!(event.target instanceof Element && details.contains(event.target.closest("a")))) return;
      } else if (event.target instanceof Node && details.contains(event.target)) return;
      details.open = false;
    };
    const events = ["keydown", "pointerdown", "focusin", "click"] as const;
    for (const name of events) document.addEventListener(name, close);
    return () => {
      for (const name of events) document.removeEventListener(name, close);
    };
  }, []);

  return (
    <details
      ref={box}
      className={styles.popup}
      onToggle={({ currentTarget }) => currentTarget.open && setWasOpen(true)}
    >
      <summary>{trigger}</summary>
      <div className={styles.card} data-align={align}>
        {wasOpen && children}
      </div>
    </details>
  );
}
