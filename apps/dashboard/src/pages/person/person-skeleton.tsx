import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BonePanel, BoneRows, Skeleton } from "../../ui/skeleton.tsx";
import styles from "./person-page.module.css";

export function PersonSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <div style={{ display: "grid", gap: 8 }}>
          <Bone width="min(100%, 280px)" height={36} />
          <Bone width={200} height={20} />
          <Bone width="min(100%, 640px)" height={36} />
        </div>
        <BonePanel height={232} />
        <div className={styles.layout}>
          <div className={styles.side}>
            <BoneRows rows={12} height={36} />
          </div>
          <BonePanel height={434} />
        </div>
      </Page>
    </Skeleton>
  );
}
