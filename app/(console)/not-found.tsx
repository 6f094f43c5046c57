import { PageNotFound } from "@/components/shell/PageNotFound";

export const metadata = { title: "Page not found" };

export default PageNotFound;
