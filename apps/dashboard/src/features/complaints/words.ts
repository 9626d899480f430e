import type { ServiceElement } from "@andir/domain/service-element";
import * as m from "../../messages/messages.js";

const ABOUT: Record<ServiceElement, () => string> = {
  REQUIREMENTS: m.complaint_about_requirements,
  PROCEDURE: m.complaint_about_procedure,
  TIME: m.complaint_about_time,
  FEE: m.complaint_about_fee,
  PRODUCT: m.complaint_about_product,
  COMPETENCE: m.complaint_about_competence,
  CONDUCT: m.complaint_about_conduct,
  COMPLAINTS: m.complaint_about_complaints,
  FACILITIES: m.complaint_about_facilities,
};

/** What of a service a complaint is about. */
export const aboutWord = (about: ServiceElement): string => ABOUT[about]();
