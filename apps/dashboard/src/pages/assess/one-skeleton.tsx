import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";
import styles from "./one-page.module.css";

export function AssessOneSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <div className={styles.who}>
          <Bone width={240} height={18} />
          <Bone width={280} height={25} />
          <Bone width={220} height={18} />
        </div>
        <div className={styles.table}>
          <div className={styles.form}>
            <Bone height={64} />
            <Bone height={96} />
            <Bone height={96} />
            <Bone height={110} />
          </div>
          <BoneRows rows={10} height={44} />
        </div>
      </Page>
    </Skeleton>
  );
}
