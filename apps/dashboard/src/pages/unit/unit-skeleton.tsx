import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BonePanel, BoneRows, Skeleton } from "../../ui/skeleton.tsx";
import styles from "./unit-page.module.css";

/** The size of the page that is coming, so that nothing jumps when it is there. */
export function UnitSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <div className={styles.head}>
          <Bone width={220} height={28} />
          <Bone width={204} height={32} />
        </div>
        <Bone width="min(100%, 760px)" height={27} />
        <Bone width="min(100%, 620px)" height={36} />
        <BonePanel height={360} />
        <BoneRows rows={8} height={36} />
      </Page>
    </Skeleton>
  );
}
