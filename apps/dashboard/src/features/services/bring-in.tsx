import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import { Section } from "../../ui/section.tsx";
import styles from "./bring-in.module.css";

interface BringInProps {
  title: string;
  lead: string;
  /** The kind of file, as the server's shapes have it. */
  kind: "SURVEYS" | "QUEUE_TICKETS";
  serviceId: string;
}

/** The way to bring a file in about a service: where all files come in, with its kind and the service chosen. */
export const BringIn = ({ title, lead, kind, serviceId }: BringInProps) => (
  <Section title={title} lead={lead}>
    <ul className={styles.ways}>
      <li>
        <Link to="/impor" search={{ jenis: kind, untuk: serviceId }}>
          {m.svc_bring_in()}
        </Link>
      </li>
      <li>
        {m.import_template()}{" "}
        <a href={`/imports/templates/${kind}.xlsx`} download>
          XLSX
        </a>
        {" · "}
        <a href={`/imports/templates/${kind}.csv`} download>
          CSV
        </a>
      </li>
    </ul>
  </Section>
);
