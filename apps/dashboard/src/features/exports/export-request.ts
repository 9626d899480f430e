/** What can be asked of POST /exports. */
export interface ExportRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | null;
  readonly format: ExportFormat;
  /** Which list of the answer, and which list within its rows has a row for each of its items. */
  readonly list?: string | undefined;
  readonly expand?: string | undefined;
  readonly locale?: "en" | "id";
  readonly bom?: boolean;
  /** What people call the columns and the codes in them; without it as the contract does. */
  readonly words?: ExportWords;
}

export interface ExportWords {
  readonly name: string;
  readonly heads: Readonly<Record<string, string>>;
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export type ExportFormat = "xlsx" | "csv" | "jsonl";

/** How far a file is, as its server says. */
export interface ExportProgress {
  readonly state: "RUNNING" | "DONE" | "STOPPED" | "FAILED";
  readonly rowCount: number;
  readonly total: number | null;
  readonly code: string | null;
}

/** As the server names exports. Without TLS a browser has no `randomUUID`. */
export function exportId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join("-");
}

const FRAME = "andir-export";

/**
 * Sends the question as a form, so that the browser itself writes the file to the disk as it comes, however long it is. The frame that
 * it is sent from stays empty when the answer is a file; `refused` is told when it is not.
 */
export function sendExport(id: string, request: ExportRequest, refused: () => void): void {
  document.querySelector(`iframe[name="${FRAME}"]`)?.remove();
  const frame = document.createElement("iframe");
  frame.name = FRAME;
  frame.hidden = true;
  frame.title = "";
  document.body.append(frame);

  const form = document.createElement("form");
  form.method = "post";
  form.action = "/exports";
  form.target = FRAME;
  form.hidden = true;
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = "request";
  field.value = JSON.stringify({ ...request, id });
  form.append(field);
  document.body.append(form);
  // Not sooner: the empty frame tells that it is there, too.
  frame.addEventListener("load", refused);
  form.submit();
  form.remove();
}

/** Null while the server knows nothing of it. */
export async function readProgress(id: string): Promise<ExportProgress | "signedOut" | null> {
  const response = await fetch(`/exports/${id}`, { credentials: "same-origin" });
  if (response.status === 401) return "signedOut";
  return response.ok ? ((await response.json()) as ExportProgress) : null;
}

export const stopExport = (id: string): Promise<Response> =>
  fetch(`/exports/${id}`, { method: "DELETE", credentials: "same-origin" });
