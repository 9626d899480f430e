import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";

export function RoleGrantsSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <Bone width="min(100%, 520px)" height={52} />
        <Bone width={240} height={32} />
        <BoneRows rows={6} height={56} />
      </Page>
    </Skeleton>
  );
}
