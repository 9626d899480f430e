import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";

export function AccountsSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <Bone width={200} height={46} />
        <Bone width="min(100%, 480px)" height={32} />
        <BoneRows rows={12} height={48} />
      </Page>
    </Skeleton>
  );
}
