import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import type { EvidenceEntry_EntryFragment } from "./evidence-entry.generated.ts";
import styles from "./evidence-files.module.css";

type Evidence = EvidenceEntry_EntryFragment["evidence"][number];

/** Pictures as pictures, all else by name; each opens in a tab of its own, so that nobody loses the place. */
export function EvidenceFiles({ evidence }: { evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className={styles.files}>
      {evidence.map((each) => (
        <li key={each.id}>
          <OneOf evidence={each} />
        </li>
      ))}
    </ul>
  );
}

function OneOf({ evidence: { kind, name, url, downloadUrl, mediaType } }: { evidence: Evidence }) {
  const address = kind === "LINK" ? url : downloadUrl;
  if (address === null) return <span className={styles.gone}>{m.evidence_file_gone({ name })}</span>;
  const isPicture = kind === "FILE" && mediaType?.startsWith("image/");
  return (
    <a
      className={isPicture ? styles.picture : styles.file}
      href={address}
      target="_blank"
      rel="noreferrer"
      title={`${name} (${m.evidence_opens_elsewhere()})`}
    >
      {isPicture ? (
        <img src={address} alt={name} loading="lazy" width={96} height={72} />
      ) : (
        <>
          <Icon name={kind === "LINK" ? "sent" : "clip"} />
          {kind === "LINK" ? linkWords(name, address) : name}
        </>
      )}
      <span className="visually-hidden"> ({m.evidence_opens_elsewhere()})</span>
    </a>
  );
}

/** With the place that it leads to: a name can promise anything. */
function linkWords(name: string, address: string): string {
  const host = URL.canParse(address) ? new URL(address).host : address;
  return name === address || name.includes(host) ? name : `${name} · ${host}`;
}
