import { useRef } from "react";
import { randomKey } from "./random-key.ts";

/** One key for one wish: sent again after a dropped line it is answered as the first time, and a wish that was changed is a new one. */
export function useOnceKey(): (wish: object) => string {
  const last = useRef({ wish: "", key: "" });
  return (wish) => {
    const text = JSON.stringify(wish);
    if (text !== last.current.wish) last.current = { wish: text, key: randomKey() };
    return last.current.key;
  };
}
