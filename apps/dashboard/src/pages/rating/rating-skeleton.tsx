import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BonePanel, BoneRows, Skeleton } from "../../ui/skeleton.tsx";

export function RatingSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <Bone width="min(100%, 560px)" height={56} />
        <BonePanel height={160} />
        <BoneRows rows={3} height={44} />
      </Page>
    </Skeleton>
  );
}
