import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";

export function InnovationSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <Bone width="min(100%, 160px)" height={20} />
        <Bone width="min(100%, 520px)" height={28} />
        <Bone width="min(100%, 640px)" height={20} />
        <BoneRows rows={4} height={96} />
      </Page>
    </Skeleton>
  );
}
