import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BonePanel, BoneRows, Skeleton } from "../../ui/skeleton.tsx";

export function RatingsSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <Bone width="min(100%, 360px)" height={28} />
        <BonePanel height={112} />
        <BoneRows rows={10} height={44} />
      </Page>
    </Skeleton>
  );
}
