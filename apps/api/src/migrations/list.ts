import { Foundation1764000000000 } from "./1764000000000-foundation.ts";
import { CheaperReads1764100000000 } from "./1764100000000-cheaper-reads.ts";
import { Audit1764200000000 } from "./1764200000000-audit.ts";
import { Points1764300000000 } from "./1764300000000-points.ts";
import { SigningIn1764400000000 } from "./1764400000000-signing-in.ts";
import { Privacy1764500000000 } from "./1764500000000-privacy.ts";
import { Roles1764600000000 } from "./1764600000000-roles.ts";
import { Once1764700000000 } from "./1764700000000-once.ts";
import { Plans1764710000000 } from "./1764710000000-plans.ts";
import { PlansAtWork1764711000000 } from "./1764711000000-plans-at-work.ts";
import { Notices1764720000000 } from "./1764720000000-notices.ts";
import { Live1764730000000 } from "./1764730000000-live.ts";
import { CycleRules1764740000000 } from "./1764740000000-cycle-rules.ts";
import { OrganisationRatings1764741000000 } from "./1764741000000-organisation-ratings.ts";
import { SpecialCases1764750000000 } from "./1764750000000-special-cases.ts";
import { ProgressAndReports1764760000000 } from "./1764760000000-progress-and-reports.ts";
import { Files1764765000000 } from "./1764765000000-files.ts";
import { Feedback1764770000000 } from "./1764770000000-feedback.ts";
import { Assessing1764780000000 } from "./1764780000000-assessing.ts";
import { Publishing1764782000000 } from "./1764782000000-publishing.ts";
import { Objections1764790000000 } from "./1764790000000-objections.ts";
import { FollowUp1764795000000 } from "./1764795000000-follow-up.ts";
import { Calibration1764796000000 } from "./1764796000000-calibration.ts";
import { ScoringByAttainment1764797000000 } from "./1764797000000-scoring-by-attainment.ts";
import { TargetSpan1764799000000 } from "./1764799000000-target-span.ts";
import { TeamAtWork1764800200000 } from "./1764800200000-team-at-work.ts";
import { AnyValue1764900100000 } from "./1764900100000-any-value.ts";
import { SavedQueries1764900400000 } from "./1764900400000-saved-queries.ts";
import { Exports1764900500000 } from "./1764900500000-exports.ts";
import { MergedEmployees1764910000000 } from "./1764910000000-merged-employees.ts";
import { SatisfactionSurveys1765000100000 } from "./1765000100000-satisfaction-surveys.ts";
import { ServicesAsRecords1765000200000 } from "./1765000200000-services-as-records.ts";
import { PublicForms1765000300000 } from "./1765000300000-public-forms.ts";
import { Complaints1765000310000 } from "./1765000310000-complaints.ts";
import { Innovation1765000400000 } from "./1765000400000-innovation.ts";
import { Training1765000500000 } from "./1765000500000-training.ts";
import { Use1765000600000 } from "./1765000600000-use.ts";
import { Guide1765000700000 } from "./1765000700000-guide.ts";
import { Concerns1765000700001 } from "./1765000700001-concerns.ts";
import { PapersAndOrigins1765000820000 } from "./1765000820000-papers-and-origins.ts";
import { Imports1765000830000 } from "./1765000830000-imports.ts";
import { NationalRatings1765000840000 } from "./1765000840000-national-ratings.ts";
import { AttendanceDays1765000840001 } from "./1765000840001-attendance-days.ts";
import { Allowance1765000850000 } from "./1765000850000-allowance.ts";
import { Documents1765000860000 } from "./1765000860000-documents.ts";
import { Outbound1765000870000 } from "./1765000870000-outbound.ts";
import { PaperSurveysAsImports1765000880000 } from "./1765000880000-paper-surveys-as-imports.ts";
import { Sanctions1765000910000 } from "./1765000910000-sanctions.ts";
import { PassedLines1765000920000 } from "./1765000920000-passed-lines.ts";
import { ChangesForColumns1765000940000 } from "./1765000940000-changes-for-columns.ts";
import { SumsFromAnIndex1765000930000 } from "./1765000930000-sums-from-an-index.ts";

/** In the order in which they run. */
export const migrations = [
  Foundation1764000000000,
  CheaperReads1764100000000,
  Audit1764200000000,
  Points1764300000000,
  SigningIn1764400000000,
  Privacy1764500000000,
  Roles1764600000000,
  Once1764700000000,
  Plans1764710000000,
  PlansAtWork1764711000000,
  Notices1764720000000,
  Live1764730000000,
  CycleRules1764740000000,
  OrganisationRatings1764741000000,
  SpecialCases1764750000000,
  ProgressAndReports1764760000000,
  Files1764765000000,
  Feedback1764770000000,
  Assessing1764780000000,
  Publishing1764782000000,
  Objections1764790000000,
  FollowUp1764795000000,
  Calibration1764796000000,
  ScoringByAttainment1764797000000,
  TargetSpan1764799000000,
  TeamAtWork1764800200000,
  AnyValue1764900100000,
  SavedQueries1764900400000,
  Exports1764900500000,
  MergedEmployees1764910000000,
  SatisfactionSurveys1765000100000,
  ServicesAsRecords1765000200000,
  PublicForms1765000300000,
  Complaints1765000310000,
  Innovation1765000400000,
  Training1765000500000,
  Use1765000600000,
  Guide1765000700000,
  Concerns1765000700001,
  PapersAndOrigins1765000820000,
  Imports1765000830000,
  NationalRatings1765000840000,
  AttendanceDays1765000840001,
  Allowance1765000850000,
  Documents1765000860000,
  Outbound1765000870000,
  PaperSurveysAsImports1765000880000,
  Sanctions1765000910000,
  PassedLines1765000920000,
  SumsFromAnIndex1765000930000,
  ChangesForColumns1765000940000,
];
