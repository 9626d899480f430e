import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";

export function PlansSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <Bone width="min(100%, 360px)" height={28} />
        <BoneRows rows={1} height={120} />
        <BoneRows rows={4} height={56} />
      </Page>
    </Skeleton>
  );
}
