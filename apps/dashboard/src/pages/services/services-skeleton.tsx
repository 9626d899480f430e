import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";

export function ServicesSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <Bone width="min(100%, 240px)" height={28} />
        <Bone width="min(100%, 420px)" height={36} />
        <BoneRows rows={6} height={56} />
      </Page>
    </Skeleton>
  );
}
