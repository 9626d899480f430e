import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BonePanel, Skeleton } from "../../ui/skeleton.tsx";

export function AnalysisSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <Bone width={220} height={28} />
        <BonePanel height={420} />
        <BonePanel height={240} />
      </Page>
    </Skeleton>
  );
}
