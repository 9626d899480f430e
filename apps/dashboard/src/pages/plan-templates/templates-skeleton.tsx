import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";

export function TemplatesSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <Bone width="min(100%, 360px)" height={52} />
        <BoneRows rows={4} height={56} />
      </Page>
    </Skeleton>
  );
}
