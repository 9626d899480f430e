import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";

export function PlanSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <Bone width="min(100%, 320px)" height={20} />
        <Bone width="min(100%, 560px)" height={28} />
        <Bone height={84} />
        <BoneRows rows={3} height={64} />
        <BoneRows rows={7} height={72} />
      </Page>
    </Skeleton>
  );
}
