import { PageNotFound } from "@/components/shell/PageNotFound";
import ConsoleLayout from "./(console)/layout";

export const metadata = { title: "Page not found" };

/** For an address that no route has: in the shell, so that one can go on from it. */
export default function NotFound() {
  return (
    <ConsoleLayout params={Promise.resolve({})}>
      <PageNotFound />
    </ConsoleLayout>
  );
}
