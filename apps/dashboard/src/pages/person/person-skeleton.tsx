import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BonePanel, BoneRows, Skeleton } from "../../ui/skeleton.tsx";

export function PersonSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <div style={{ display: "grid", gap: 8 }}>
          <Bone width={280} height={36} />
          <Bone width={200} height={20} />
          <Bone width="min(100%, 640px)" height={36} />
        </div>
        <BonePanel height={232} />
        <BoneRows rows={12} height={45} />
      </Page>
    </Skeleton>
  );
}
