import { ServicesPageDocument } from "./services-page.generated.ts";
import { servicesDays, servicesVariables } from "./services-variables.ts";

export { ServicesPageDocument, servicesDays, servicesVariables };
