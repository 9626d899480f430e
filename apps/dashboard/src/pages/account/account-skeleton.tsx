import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, Skeleton } from "../../ui/skeleton.tsx";
import styles from "./account-page.module.css";

export function AccountSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <div className={styles.bones}>
          <Bone width={160} height={26} />
          {[180, 96, 150, 80].map((height) => (
            <div key={height}>
              <Bone width={140} height={16} />
              <Bone height={height} />
            </div>
          ))}
        </div>
      </Page>
    </Skeleton>
  );
}
