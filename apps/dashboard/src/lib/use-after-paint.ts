import { useEffect, useState } from "react";

/** Whether what matters has been painted: what can wait until then is not loaded before. */
export function useAfterPaint(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setPainted(true), 300);
    return () => window.clearTimeout(timer);
  }, []);
  return isPainted;
}
