import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";

export function TrainingSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <Bone width="min(100%, 360px)" height={28} />
        <BoneRows rows={3} height={76} />
        <BoneRows rows={3} height={60} />
      </Page>
    </Skeleton>
  );
}
