import { ApplicationList } from "@/components/applications/ApplicationList";

export default function HomePage() {
  return <ApplicationList />;
}
