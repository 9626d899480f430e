import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BonePanel, Skeleton } from "../../ui/skeleton.tsx";

export function CascadeSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <Bone width="min(100%, 360px)" height={28} />
        <Bone width="min(100%, 560px)" height={28} />
        <BonePanel height={180} />
        <BonePanel height={180} />
        <BonePanel height={180} />
      </Page>
    </Skeleton>
  );
}
