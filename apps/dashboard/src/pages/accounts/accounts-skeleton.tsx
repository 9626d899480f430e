import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";
import styles from "./accounts-page.module.css";

export function AccountsSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <div className={styles.head}>
          <Bone width={200} height={46} />
          <Bone width={110} height={32} />
        </div>
        <Bone width="min(100%, 480px)" height={32} />
        <BoneRows rows={12} height={48} />
      </Page>
    </Skeleton>
  );
}
