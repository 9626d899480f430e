import { Page } from "../../ui/page.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { ChartSamples } from "./chart-samples.tsx";
import { ControlSamples } from "./control-samples.tsx";
import { FormSamples } from "./form-samples.tsx";
import styles from "./gallery-page.module.css";
import { StateSamples } from "./state-samples.tsx";

/** The parts of `ui/` with their states. Only who builds the product sees it, so its words are in one language. */
export function GalleryPage() {
  return (
    <Page>
      <title>ui · Kinerja Andir</title>
      <PageHead title="ui">
        <p>
          Each part in each of its states. Try it in light, dark and high contrast, on a phone, and by the keyboard.
        </p>
      </PageHead>
      <div className={styles.gallery}>
        <ControlSamples />
        <FormSamples />
        <StateSamples />
        <ChartSamples />
      </div>
    </Page>
  );
}
