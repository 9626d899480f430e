import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";

export function ObjectionSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <Bone width="min(100%, 420px)" height={20} />
        <Bone width="min(100%, 560px)" height={28} />
        <BoneRows rows={4} height={120} />
      </Page>
    </Skeleton>
  );
}
