import { lazy, Suspense } from "react";
import { useGuideMode } from "./guide-mode.ts";

const GuideStrip = lazy(async () => ({ default: (await import("./guide-strip.tsx")).GuideStrip }));

/** The guide's place in the frame: loaded for those alone who are being led. */
export function GuideFrame() {
  const { isOn } = useGuideMode();
  return <Suspense>{isOn && <GuideStrip />}</Suspense>;
}
