/**
 * Tables that stay behind, each with its reason: what opens a door or counts for an hour is of one installation. Everything else goes; a new
 * table goes by itself.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  migrations: "The manifest names them.",
  session: "Whoever was signed in signs in again.",
  invitation: "A link names the old address: it is made anew.",
  api_token: "A script is given a token of the installation that it asks.",
  calendar_feed: "A calendar program is given an address of the installation that it asks.",
  webhook_endpoint:
    "Other systems are told by one installation, and each has a secret of its own: two would tell them twice.",
  webhook_delivery: "Tells of what was sent from one installation.",
  webhook_host: "Says what stands in one installation's network.",
  webhook_state: "Counts how far one installation has told.",
  attempt_limit: "Counts wrong passwords for minutes.",
  points_used: "Counts what was asked in this hour.",
  form_day: "Marks devices for a day.",
  form_sending: "Counts forms sent in this hour.",
  spent_form_pass: "Marks forms sent in this hour.",
  export_run: "Tells of files that are being written; nothing of their content.",
  replica_change: "Notes for the processes of one installation what they have to read again.",
  doomed_file: "Files that no record names are not taken along.",
};
