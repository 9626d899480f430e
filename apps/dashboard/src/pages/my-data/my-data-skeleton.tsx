import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";

export function MyDataSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <div style={{ display: "grid", gap: 8 }}>
          <Bone width={320} height={36} />
          <Bone width="min(100%, 520px)" height={24} />
        </div>
        <BoneRows rows={8} height={41} />
      </Page>
    </Skeleton>
  );
}
