import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";
import styles from "./role-grants-page.module.css";

export function RoleGrantsSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <div className={styles.head}>
          <div>
            <Bone width={200} height={26} />
            <Bone width="min(100%, 520px)" height={20} />
          </div>
          <Bone width={110} height={32} />
        </div>
        <Bone width={240} height={32} />
        <BoneRows rows={6} height={56} />
      </Page>
    </Skeleton>
  );
}
