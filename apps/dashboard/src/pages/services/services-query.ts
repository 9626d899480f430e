import { ServicesPageDocument } from "./services-page.generated.ts";
import { servicesVariables } from "./services-variables.ts";

export { ServicesPageDocument, servicesVariables };
