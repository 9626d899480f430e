import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";

/** All lists of the administration begin alike: a title, a line of filters, rows. */
export function ListSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <Bone width={200} height={46} />
        <Bone width="min(100%, 480px)" height={32} />
        <BoneRows rows={12} height={44} />
      </Page>
    </Skeleton>
  );
}
