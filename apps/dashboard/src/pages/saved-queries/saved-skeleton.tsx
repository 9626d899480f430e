import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";

export function SavedSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <Bone width="min(100%, 360px)" height={52} />
        <Bone width="min(100%, 520px)" height={36} />
        <BoneRows rows={6} height={56} />
      </Page>
    </Skeleton>
  );
}
