import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";
import styles from "./work-page.module.css";

export function WorkSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <div className={styles.head}>
          <Bone width={180} height={26} />
          <Bone width="min(100%, 520px)" height={22} />
        </div>
        <div className={styles.layout}>
          <div className={styles.card}>
            <Bone width={160} height={20} />
            <Bone height={96} />
            <Bone height={44} />
            <Bone height={44} />
            <Bone height={44} />
          </div>
          <div className={styles.standing}>
            <BoneRows rows={3} height={52} />
            <BoneRows rows={6} height={44} />
          </div>
        </div>
      </Page>
    </Skeleton>
  );
}
