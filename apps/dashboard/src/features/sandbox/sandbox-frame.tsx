import { lazy, Suspense } from "react";

const SandboxBanner = lazy(async () => ({ default: (await import("./sandbox-banner.tsx")).SandboxBanner }));

/** The banner's place in the frame: loaded for those alone who are inside. */
export function SandboxFrame(props: { account: string; name: string | null }) {
  return (
    <Suspense>
      <SandboxBanner {...props} />
    </Suspense>
  );
}
