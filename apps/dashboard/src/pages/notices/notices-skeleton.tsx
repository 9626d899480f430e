import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";

export function NoticesSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <Bone width={200} height={48} />
        <BoneRows rows={6} height={56} />
      </Page>
    </Skeleton>
  );
}
